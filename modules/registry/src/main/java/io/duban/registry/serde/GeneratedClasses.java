package io.duban.registry.serde;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro use the classes that its own compiler generated. Left alone it forbids every class that
 * no system property lists, as a schema might name a dangerous one.
 */
public final class GeneratedClasses {

  private static final AtomicBoolean TRUSTED = new AtomicBoolean();

  private GeneratedClasses() {}

  /**
   * Takes effect in the whole process and beside what was trusted before. The serializers call it;
   * call it before that where builders with enum defaults are used without them.
   */
  public static void trust() {
    if (TRUSTED.compareAndSet(false, true)) {
      ClassSecurityValidator.setGlobal(
          ClassSecurityValidator.composite(
              ClassSecurityValidator.getGlobal(),
              type -> type.isAnnotationPresent(AvroGenerated.class)));
    }
  }
}
