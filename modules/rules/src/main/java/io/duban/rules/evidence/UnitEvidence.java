package io.duban.rules.evidence;

import java.util.List;

/**
 * What the units of a task said.
 *
 * @param statements the latest words of every unit that spoke
 * @param trends figures of the consolidating unit that can only grow
 * @param conflicts figures on which units do not agree
 */
public record UnitEvidence(
    List<Statement> statements, List<Trend> trends, List<Conflict> conflicts) {}
