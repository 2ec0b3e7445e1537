package io.duban.rules.tracking;

import io.duban.rules.alert.AlertChange;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.AlertState;
import io.duban.rules.alert.Finding;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What the rules make of a task's alerts.
 *
 * @param alerts as they stand today
 * @param changes what changed of them
 * @param findings what was found, by the alert it is about
 */
record AlertEvaluation(
    NavigableMap<AlertKey, AlertState> alerts,
    List<AlertChange> changes,
    Map<AlertKey, Finding> findings) {}
