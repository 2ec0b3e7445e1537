package io.duban.benchmarks.results;

/** Where figures were measured, without which they say nothing. */
public record Machine(int cores, String java, String system, long heapMegabytes) {
  private static final int MEGABYTE = 1 << 20;

  public static Machine here() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        runtime.availableProcessors(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        runtime.maxMemory() / MEGABYTE);
  }
}
