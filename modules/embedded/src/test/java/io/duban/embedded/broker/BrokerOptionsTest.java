package io.duban.embedded.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerOptionsTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void shouldRefuseAPortOutOfRange(int port) {
    assertThatThrownBy(() -> BrokerOptions.temporary().withPort(port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("port is " + port);
  }

  @Test
  void shouldRefuseABlankHost() {
    assertThatThrownBy(() -> BrokerOptions.temporary().withHost(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host is ' '");
  }

  @Test
  void shouldRefuseAPropertyTheBrokerSetsItself() {
    assertThatThrownBy(() -> BrokerOptions.temporary().withProperty("node.id", "7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("node.id = 7");
  }
}
