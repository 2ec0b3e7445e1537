package io.duban.cli.demo;

import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.notices.NoticeReader;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.policy.Policies;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A small year of few tasks, with all its results, in a directory that tests may copy. */
public final class PlayedYear {
  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实2026年重点工作任务的通知

      1.新增规上工业企业46家。(工业和信息化局负责)
      2.新建改建农村公路300公里。(交通运输局负责)
      3.完善项目全程代办机制。(城市管理局负责)
      4.引进亿元以上项目20个。(商务局负责)
      5.完成老旧小区改造58个。(住房和城乡建设局负责)
      6.新增城镇就业2600人。(人力资源和社会保障局负责)
      """;

  private PlayedYear() {}

  /** Plays it and stops cleanly. */
  public static void in(Path data) throws Exception {
    Notice notice =
        new NoticeReader()
            .read(Files.writeString(data.resolveSibling("linhe-2026.txt"), NOTICE))
            .assigned();
    StackOptions playing = StackOptions.playingTime(Policies.DEFAULT);
    try (LocalStack stack =
            LocalStack.start(
                new StackOptions(
                    Optional.of(data),
                    0,
                    0,
                    playing.partitions(),
                    playing.topicSettings(),
                    playing.brokerSettings(),
                    playing.policies()),
                notice.units().stream().map(Unit::id).collect(Collectors.toSet()));
        SchemaRegistry registry =
            SchemaRegistries.from(Map.of("schema.registry.url", stack.registryUrl()));
        Feed feed = new Feed(stack.kafka(), registry, alert -> {})) {
      new Year(notice, 7, 0, Policies.DEFAULT).play(stack, registry, feed, day -> {});
    }
  }
}
