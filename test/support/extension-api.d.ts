/** What the helpers of the tests call inside an extension page or its worker; there is none in this process. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
  readonly tabs: {
    query(wanted: { active: boolean; lastFocusedWindow: boolean } | { url: string }): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: string, options?: { frameId: number }): Promise<unknown>;
    remove(tabId: number): Promise<void>;
    create(wanted: { url: string; active: boolean }): Promise<unknown>;
  };
  readonly developerPrivate: { updateProfileConfiguration(wanted: { inDeveloperMode: boolean }): Promise<void> };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  readonly runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
};
