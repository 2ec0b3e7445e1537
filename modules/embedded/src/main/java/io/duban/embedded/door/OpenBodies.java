package io.duban.embedded.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The unfinished bodies of each client. Who is quick is done before he is the oldest, so it is the
 * slow ones that have to go.
 */
final class OpenBodies {

  private final int perClient;
  private final Map<String, Deque<BodyReading>> byClient = new HashMap<>();

  OpenBodies(int perClient) {
    this.perClient = perClient;
  }

  void add(String client, BodyReading reading) {
    reading.whenDone(() -> remove(client, reading));
    BodyReading oldest = addAndFindSurplus(client, reading);
    if (oldest != null) {
      oldest.refuse(
          RequestRefusal.of(
              429, 429, "More than %d requests at once were unfinished".formatted(perClient)));
    }
  }

  private synchronized BodyReading addAndFindSurplus(String client, BodyReading reading) {
    Deque<BodyReading> open = byClient.computeIfAbsent(client, address -> new ArrayDeque<>());
    open.addLast(reading);
    return open.size() > perClient ? open.pollFirst() : null;
  }

  private synchronized void remove(String client, BodyReading reading) {
    Deque<BodyReading> open = byClient.get(client);
    if (open != null && open.remove(reading) && open.isEmpty()) {
      byClient.remove(client);
    }
  }
}
