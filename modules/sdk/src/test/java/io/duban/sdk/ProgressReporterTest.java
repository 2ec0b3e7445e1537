package io.duban.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.duban.contracts.Milestone;
import io.duban.contracts.Plan;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReasonCode;
import io.duban.contracts.ReportStatus;
import io.duban.registry.memory.InMemorySchemaRegistry;
import io.duban.registry.serde.AvroDeserializer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressReporterTest {
  private static final String TOPIC = "duban.progress.v1.gxj";
  // 04:30 on the next day in Asia/Shanghai.
  private static final Instant NOW = Instant.parse("2026-03-31T20:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final String EARLIER = "01980000-0000-7000-8000-000000000001";

  private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
  private final MockProducer<String, byte[]> producer = producer();
  private ProgressReporter reporter;

  @BeforeEach
  void setUp() {
    try (ProgressReporter provisioning =
        builder().producer(producer()).autoRegisterSchemas(true).build()) {
      provisioning.report(Progress.of("t").percent(1)).join();
    }
    reporter = builder().build();
  }

  @AfterEach
  void tearDown() {
    producer.sendException = null;
    reporter.close();
  }

  @Test
  void shouldSendWhatWasSaidAndTellWhereItStands() {
    // Given
    Progress progress =
        Progress.of("linhe-2026/009")
            .asOf(LocalDate.of(2026, 3, 31))
            .status(ReportStatus.BLOCKED)
            .percent(40)
            .value("m2", 1.5)
            .value("m1", 12)
            .narrative("n")
            .obstacles("o")
            .nextSteps("s")
            .evidence("https://a.example")
            .evidence("https://b.example")
            .correcting(EARLIER, "typing error")
            .plan(
                WorkPlan.empty()
                    .startingOn(LocalDate.of(2026, 4, 1))
                    .milestone(LocalDate.of(2026, 6, 30), 40)
                    .share("gxj", 5));

    // When
    Receipt receipt = reporter.report(progress).join();

    // Then
    assertThat(receipt).isEqualTo(new Receipt(receipt.eventId(), TOPIC, 0, 0, receipt.timestamp()));
    assertThat(sent().get(0).key()).isEqualTo("linhe-2026/009");
    assertThat(sent().get(0).timestamp()).isEqualTo(NOW.toEpochMilli());
    assertThat(events())
        .containsExactly(
            new ProgressReported(
                receipt.eventId(),
                "linhe-2026/009",
                "gxj",
                LocalDate.of(2026, 3, 31),
                ReportStatus.BLOCKED,
                40.0,
                Map.of("m1", 12.0, "m2", 1.5),
                "n",
                "o",
                "s",
                List.of("https://a.example", "https://b.example"),
                EARLIER,
                "typing error",
                new Plan(
                    LocalDate.of(2026, 4, 1),
                    List.of(new Milestone(LocalDate.of(2026, 6, 30), new BigDecimal("40.00"))),
                    Map.of("gxj", 5.0))));
  }

  @Test
  void shouldTakeTodayInTheOfficesZoneWhereNoDayIsGiven() {
    // Given
    Progress progress = Progress.of("t").percent(1);

    // When
    reporter.report(progress).join();

    // Then
    assertThat(events()).extracting(ProgressReported::getAsOf).containsExactly(TODAY);
  }

  @Test
  void shouldGiveAReportOneIdHoweverOftenItIsSent() {
    // Given
    Progress progress = Progress.of("t").percent(1);

    // When
    Stream.of(progress, progress, progress.percent(2)).forEach(p -> reporter.report(p).join());

    // Then
    List<String> ids = events().stream().map(ProgressReported::getEventId).toList();
    assertThat(ids.get(1)).isEqualTo(ids.get(0));
    assertThat(ids.get(2)).isGreaterThan(ids.get(0));
  }

  @Test
  void shouldUseTheIdTheUnitGives() {
    // Given
    Progress progress = Progress.of("t").percent(1).eventId(EARLIER);

    // When
    Receipt receipt = reporter.report(progress).join();

    // Then
    assertThat(receipt.eventId()).isEqualTo(EARLIER);
  }

  @ParameterizedTest
  @MethodSource("wrongReports")
  void shouldNotSendWhatIntakeWouldRefuse(Progress progress, ReasonCode reason) {
    // Given

    // When
    Throwable failure = failure(reporter.report(progress));

    // Then
    assertThat(failure)
        .isInstanceOfSatisfying(
            InvalidReportException.class, invalid -> assertThat(invalid.reason()).isEqualTo(reason))
        .hasMessageStartingWith(reason + ": ");
    assertThat(sent()).isEmpty();
  }

  static Stream<Arguments> wrongReports() {
    Progress some = Progress.of("t").percent(1);
    return Stream.of(
        Arguments.of(some.percent(101), ReasonCode.PERCENT_OUT_OF_RANGE),
        Arguments.of(some.value("m1", Double.NaN), ReasonCode.NOT_A_NUMBER),
        Arguments.of(some.asOf(TODAY.plusDays(1)), ReasonCode.AS_OF_IN_FUTURE),
        Arguments.of(some.narrative("x".repeat(4_001)), ReasonCode.TEXT_TOO_LONG),
        Arguments.of(some.eventId("17"), ReasonCode.MALFORMED_EVENT_ID),
        Arguments.of(some.correcting(EARLIER, " "), ReasonCode.CORRECTION_WITHOUT_REASON),
        Arguments.of(Progress.of("t"), ReasonCode.NOTHING_REPORTED));
  }

  @ParameterizedTest
  @MethodSource("brokerFailures")
  void shouldSayWhatTheBrokerSaidInWordsOfTheUnit(
      RuntimeException broker, Class<? extends DubanException> kind, String words) {
    // Given
    producer.sendException = broker;

    // When
    Throwable failure = failure(reporter.report(Progress.of("t").percent(1)));

    // Then
    assertThat(failure).isInstanceOf(kind).hasMessageContaining(words);
  }

  static Stream<Arguments> brokerFailures() {
    return Stream.of(
        Arguments.of(
            new UnknownTopicOrPartitionException("unknown"),
            DubanRefusedException.class,
            "there is no topic duban.progress.v1.gxj at broker:9092: check the unit id \"gxj\""),
        Arguments.of(
            new TimeoutException(
                "not in metadata", new UnknownTopicOrPartitionException("unknown")),
            DubanRefusedException.class,
            "ask the office to provision it"),
        Arguments.of(
            new TopicAuthorizationException("Not authorized"),
            DubanRefusedException.class,
            "does not let these credentials write to duban.progress.v1.gxj"),
        Arguments.of(
            new TimeoutException("not in metadata"),
            DubanUnavailableException.class,
            "the broker at broker:9092 cannot be reached (no answer in time)"),
        Arguments.of(
            new KafkaException("disk on fire"), DubanUnavailableException.class, "disk on fire"),
        Arguments.of(
            new RecordTooLargeException("2 MB"), InvalidReportException.class, "TEXT_TOO_LONG"));
  }

  @Test
  void shouldSayWhoProvisionsAMissingSchema() {
    // Given
    ProgressReporter unprovisioned = builder().registry(new InMemorySchemaRegistry()).build();

    // When
    Throwable failure = failure(unprovisioned.report(Progress.of("t").percent(1)));

    // Then
    assertThat(failure)
        .isInstanceOf(DubanRefusedException.class)
        .hasMessageContaining("the given registry has no usable schema for " + TOPIC)
        .hasMessageContaining("ask the office to provision unit \"gxj\"");
  }

  @Test
  void shouldRegisterTheSchemaWhereThatIsSwitchedOn() {
    // Given
    InMemorySchemaRegistry empty = new InMemorySchemaRegistry();
    ProgressReporter developing = builder().registry(empty).autoRegisterSchemas(true).build();

    // When
    developing.report(Progress.of("t").percent(1)).join();

    // Then
    assertThat(empty.subjects()).containsExactly(TOPIC + "-value");
  }

  @Test
  void shouldDeliverWhatIsOnItsWayWhenClosed() {
    // Given
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      receipts.add(reporter.report(Progress.of("t").percent(1)));
    }

    // When
    reporter.close();

    // Then
    assertThat(receipts).allSatisfy(receipt -> assertThat(receipt).isCompleted());
    assertThat(producer.closed()).isTrue();
  }

  @Test
  void shouldTakeNoReportOnceClosed() {
    // Given
    reporter.close();

    // When
    Throwable failure = failure(reporter.report(Progress.of("t").percent(1)));

    // Then
    assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
  }

  private ProgressReporter.Builder builder() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return ProgressReporter.forUnit("gxj")
        .bootstrap("broker:9092")
        .registry(registry)
        .clock(clock)
        .eventIds(new EventIds(clock, new Random(1)))
        .producer(producer);
  }

  private static MockProducer<String, byte[]> producer() {
    return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  }

  private List<ProducerRecord<String, byte[]>> sent() {
    return producer.history();
  }

  private List<ProgressReported> events() {
    try (AvroDeserializer<ProgressReported> deserializer =
        new AvroDeserializer<>(registry, ProgressReported.class)) {
      return sent().stream()
          .map(message -> deserializer.deserialize(TOPIC, message.value()))
          .toList();
    }
  }

  private static Throwable failure(CompletableFuture<Receipt> future) {
    return catchThrowableOfType(CompletionException.class, future::join).getCause();
  }
}
