package io.duban.cli.doctor;

import static java.util.stream.Collectors.toMap;

import io.duban.pipeline.provision.AdminFutures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Whether a pipeline runs, and keeps up. */
final class PipelineExamination implements Examination {
  private final Admin admin;
  private final String application;
  private final long mostLag;

  PipelineExamination(Admin admin, String application, long mostLag) {
    this.admin = admin;
    this.application = application;
    this.mostLag = mostLag;
  }

  @Override
  public List<Diagnosis> findings() {
    List<Diagnosis> findings = new ArrayList<>();
    findings.add(group());
    findings.add(lag());
    return findings;
  }

  private Diagnosis group() {
    try {
      ConsumerGroupDescription group =
          AdminFutures.get(
              admin
                  .describeConsumerGroups(List.of(application))
                  .describedGroups()
                  .get(application));
      if (group.groupState() == GroupState.STABLE) {
        return Diagnosis.good("pipeline", application, group.members().size());
      }
      return group.members().isEmpty()
          ? Diagnosis.bad("pipeline.gone", application)
          : Diagnosis.doubtful("pipeline.restless", application, group.groupState());
    } catch (GroupIdNotFoundException e) {
      return Diagnosis.bad("pipeline.never", application);
    }
  }

  private Diagnosis lag() {
    Map<TopicPartition, OffsetAndMetadata> done =
        AdminFutures.get(
            admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata());
    long lag =
        AdminFutures.get(
                admin
                    .listOffsets(
                        done.keySet().stream()
                            .collect(toMap(partition -> partition, any -> OffsetSpec.latest())))
                    .all())
            .entrySet()
            .stream()
            .mapToLong(end -> end.getValue().offset() - done.get(end.getKey()).offset())
            .sum();
    return lag > mostLag
        ? Diagnosis.doubtful("pipeline.lag", lag, mostLag)
        : Diagnosis.good("pipeline.keepsUp", lag);
  }
}
