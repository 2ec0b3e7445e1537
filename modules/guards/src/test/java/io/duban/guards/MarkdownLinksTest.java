package io.duban.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownLinksTest {
  private static final Path REPOSITORY = Path.of("..", "..");

  @Test
  void shouldLeadSomewhereFromEveryPage() throws IOException {
    // Given
    MarkdownPages pages = MarkdownPages.below(REPOSITORY);

    // When
    List<String> broken = pages.brokenLinks();

    // Then
    assertThat(pages.files()).isNotEmpty();
    assertThat(broken).as("Links without a target").isEmpty();
  }

  @Test
  void shouldFindLinksThatLeadNowhere(@TempDir Path directory) throws IOException {
    // Given
    List<String> page = new ArrayList<>();
    page.add("# A page");
    page.add("## Who may do what?");
    page.add("[good](other.md) [good](other.md#一-总则) [good](#who-may-do-what) [good](pictures/)");
    page.add(
        "[gone](gone.md) [no anchor](#nowhere) ![picture](gone.png) [above](other.md#nowhere)");
    page.add("| [in a table](@11-gone.md) |");
    page.add("|---|");
    page.add("`[in code](gone.md)` <https://nobody.invalid> [elsewhere](https://nobody.invalid)");
    Files.write(directory.resolve("page.md"), page);
    Files.writeString(directory.resolve("other.md"), "# 一 总则\n");
    Files.createDirectory(directory.resolve("pictures"));

    // When
    List<String> broken = MarkdownPages.below(directory).brokenLinks();

    // Then
    assertThat(broken)
        .containsExactly(
            "page.md: gone.md",
            "page.md: #nowhere",
            "page.md: gone.png",
            "page.md: other.md#nowhere",
            "page.md: @11-gone.md");
  }
}
