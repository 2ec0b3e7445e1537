package io.duban.cli.notice;

import io.duban.notices.NoticeReading;
import io.duban.notices.answers.AnswerApplier;
import io.duban.notices.answers.AnswerSheet;
import io.duban.notices.register.UnitRegister;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The notice a command reads, and what settles its open questions. */
final class NoticeOptions {
  @Parameters(
      paramLabel = "FILE",
      description = "The notice: .txt, .md, .html, .docx, .pdf, .xlsx or .csv.")
  private Path file;

  @Mixin private OverrideOptions overrides;

  @Option(
      names = "--units",
      paramLabel = "REGISTER",
      description = "Resolve the units' names with this register (.xlsx or .csv).")
  private Path units;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Apply the answers in a list written by 'notice read --confirm'.")
  private Path answers;

  List<NoticeReading> read() throws IOException {
    Optional<UnitRegister> register =
        units == null ? Optional.empty() : Optional.of(UnitRegister.read(units));
    AnswerApplier applier = new AnswerApplier(given -> NoticeFile.read(file, given), register);
    return answers == null
        ? applier.read(overrides.overrides())
        : applier.read(overrides.overrides(), AnswerSheet.read(answers));
  }
}
