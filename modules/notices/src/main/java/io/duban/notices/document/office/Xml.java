package io.duban.notices.document.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements by local name, so that the transitional and the strict namespaces read alike. */
public final class Xml {
  private Xml() {}

  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  /** The first element reached by taking a child of each name in turn. */
  public static Optional<Element> descend(Element parent, String... names) {
    Optional<Element> reached = Optional.of(parent);
    for (String name : names) {
      reached = reached.flatMap(element -> children(element, name).stream().findFirst());
    }
    return reached;
  }

  public static Optional<String> attribute(Element element, String name) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      if (element.getAttributes().item(i) instanceof Attr attribute
          && name.equals(attribute.getLocalName())) {
        return Optional.of(attribute.getValue());
      }
    }
    return Optional.empty();
  }

  /** The {@code val} of the element reached by the names. */
  public static Optional<String> value(Element parent, String... names) {
    return descend(parent, names).flatMap(element -> attribute(element, "val"));
  }

  public static Optional<Integer> number(Element parent, String... names) {
    return value(parent, names).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  /** Whether the element reached is there and not switched off. */
  public static boolean isOn(Element parent, String... names) {
    return descend(parent, names)
        .map(element -> attribute(element, "val").orElse("true"))
        .filter(value -> !List.of("0", "false", "off").contains(value))
        .isPresent();
  }
}
