package io.duban.cli.doctor;

import java.util.List;

/** Looks at one side of a deployment. */
@FunctionalInterface
interface Examination {
  List<Diagnosis> findings();
}
