interface ImportMetaEnv {
  /** A build for the demo, tests and benches (wxt.config.ts). */
  readonly DEMO: boolean;
}

/** Made by `first-messages-build.ts`. */
declare module 'virtual:kith-first-messages' {
  /** By the description in a language's manifest, the language's messages by name, as JSON. */
  export const first: Readonly<Record<string, string>>;
}
