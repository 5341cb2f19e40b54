interface ImportMetaEnv {
  /** A build for the demo, tests and benches (wxt.config.ts). */
  readonly DEMO: boolean;
}
