/** What the helpers of the tests call inside an extension page or its worker; there is none in this process. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
  readonly tabs: {
    query(wanted: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: string): Promise<unknown>;
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};
