/** What the helpers of the tests call inside an extension page or its worker; there is none in this process. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      /** @param keys `null` for all there is */
      get(keys: string | string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string | string[]): Promise<void>;
    };
    readonly session: { set(items: Record<string, unknown>): Promise<void> };
  };
  readonly tabs: {
    query(
      wanted: { active: boolean; lastFocusedWindow?: boolean; currentWindow?: boolean } | { url: string },
    ): Promise<{ id?: number; windowId: number }[]>;
    getCurrent(): Promise<{ windowId: number } | undefined>;
    sendMessage(tabId: number, message: string, options?: { frameId: number }): Promise<unknown>;
    remove(tabId: number): Promise<void>;
    create(wanted: { url: string; active: boolean }): Promise<unknown>;
  };
  /** Events can be sent to their listeners by hand, for keys and menus belong to the browser and tests have no hold of them. */
  readonly commands: {
    readonly onCommand: { dispatch(command: string, tab: object | undefined): void };
    getAll(): Promise<{ name: string; shortcut: string }[]>;
  };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object | undefined): void } };
  readonly omnibox: {
    setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
    readonly onInputStarted: { dispatch(): void };
    readonly onInputChanged: {
      dispatch(text: string, suggest: (suggestions: { content: string; description: string }[]) => void): void;
    };
    readonly onInputEntered: { dispatch(text: string, disposition: string): void };
  };
  readonly i18n: { getMessage(name: string, substitutions?: string | string[]): string };
  readonly action: { openPopup(): Promise<void> };
  readonly sidePanel: { open(wanted: { windowId: number }): Promise<void> };
  readonly scripting: {
    executeScript(wanted: { target: { tabId: number }; world: 'ISOLATED' | 'MAIN'; files: string[] }): Promise<unknown>;
  };
  readonly developerPrivate: { updateProfileConfiguration(wanted: { inDeveloperMode: boolean }): Promise<void> };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  readonly runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
};
