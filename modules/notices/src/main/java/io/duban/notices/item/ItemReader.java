package io.duban.notices.item;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.duban.notices.duty.DutyReader;
import io.duban.notices.duty.DutyReader.Assigned;
import io.duban.notices.outline.Block;
import io.duban.notices.outline.Level;
import io.duban.notices.outline.Outline;
import io.duban.notices.text.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells items from headings: an item has a duty bracket. */
public final class ItemReader {
  private final SourceText source;
  private final Set<Integer> known;
  private final List<Item> items = new ArrayList<>();
  private final List<Block> withoutUnits = new ArrayList<>();
  private final List<Item> renumbered = new ArrayList<>();
  private final Map<Level, String> headings = new EnumMap<>(Level.class);
  private final Map<Part, ItemNumbers> numbers = new EnumMap<>(Part.class);

  private ItemReader(SourceText source, Set<Integer> known) {
    this.source = source;
    this.known = known;
  }

  private record Found(Block block, Optional<Assigned> assigned) {}

  public static Items read(SourceText source, Outline outline) {
    return read(source, outline, Set.of());
  }

  /** The same, where paragraphs that begin at the known places are items without a duty bracket. */
  public static Items read(SourceText source, Outline outline, Set<Integer> known) {
    List<Found> found =
        outline.blocks().stream()
            .map(block -> new Found(block, DutyReader.read(block.body())))
            .toList();
    Level body = mostUsedLevel(found);
    ItemReader reader = new ItemReader(source, known);
    found.forEach(block -> reader.add(block, body));
    return new Items(
        List.copyOf(reader.items),
        List.copyOf(reader.withoutUnits),
        List.copyOf(reader.renumbered));
  }

  private static Level mostUsedLevel(List<Found> found) {
    return found.stream()
        .filter(block -> block.assigned().isPresent())
        .collect(groupingBy(block -> block.block().level(), counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Level, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(Level.ITEM);
  }

  private void add(Found found, Level body) {
    Block block = found.block();
    if (found.assigned().isPresent()) {
      addItem(block, found.assigned().get(), block.level() == body ? Part.BODY : Part.GOALS);
    } else if (known.contains(source.range(block.whole()).start())) {
      addItem(block, Assigned.toNobody(block.body()), Part.BODY);
    } else if (block.level() == body || DutyReader.mayNameUnits(block.body())) {
      withoutUnits.add(block);
    } else {
      headings.keySet().removeIf(level -> level.compareTo(block.level()) >= 0);
      headings.put(block.level(), heading(block));
    }
  }

  private void addItem(Block block, Assigned assigned, Part part) {
    ItemNumbers.Given given =
        numbers.computeIfAbsent(part, key -> new ItemNumbers()).give(block.number());
    int number = given.number();
    Item item =
        new Item(
            part,
            number,
            section(block.level()),
            block,
            assigned.words(),
            assigned.duty(),
            assigned.unclosed());
    items.add(item);
    if (given.shiftedAnew()) {
      renumbered.add(item);
    }
  }

  private List<String> section(Level level) {
    return headings.entrySet().stream()
        .filter(heading -> heading.getKey().compareTo(level) < 0)
        .map(Map.Entry::getValue)
        .toList();
  }

  // A heading may run on into an introduction: the first sentence is the heading.
  private String heading(Block block) {
    String words = source.words(block.whole().split("\n").get(0));
    int end = words.indexOf('。');
    return end > 0 ? words.substring(0, end) : words;
  }
}
