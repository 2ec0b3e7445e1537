package io.duban.cli.query;

import io.duban.cli.output.Output;
import io.duban.contracts.Bulletin;
import io.duban.office.json.EventJson;
import io.duban.office.papers.BulletinText;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Whose bulletin, and how it names the region. */
public final class BulletinOptions {
  @Option(
      names = "--region",
      paramLabel = "ID",
      description = "Id of the region; needed where bulletins of several are published.")
  private String region;

  @Option(
      names = "--region-name",
      paramLabel = "NAME",
      description = "The region as people write it, for the title. Default: its id.")
  private String regionName;

  /** The id of the region, or null if none is named. */
  public String region() {
    return region;
  }

  /** Those of the region, if one is named. */
  public List<Bulletin> of(List<Bulletin> bulletins) {
    return bulletins.stream()
        .filter(bulletin -> region == null || bulletin.getRegion().equals(region))
        .toList();
  }

  /** The region as a part of a sentence: empty if none is named. */
  public String forRegion() {
    return region == null ? "" : " for " + region;
  }

  /** What there is, for messages. */
  public static String names(List<Bulletin> bulletins) {
    return bulletins.isEmpty()
        ? "none"
        : bulletins.stream()
            .map(bulletin -> bulletin.getRegion() + " " + bulletin.getQuarter())
            .sorted()
            .collect(Collectors.joining(", "));
  }

  public void print(Output out, Bulletin bulletin) {
    out.print(
        switch (out.format()) {
          case TABLE -> text(out).render(bulletin);
          case JSON -> EventJson.pretty(bulletin);
          case JSONL -> EventJson.line(bulletin) + "\n";
        });
  }

  private BulletinText text(Output out) {
    return BulletinText.of(out.labels().locale(), id -> regionName == null ? id : regionName);
  }
}
