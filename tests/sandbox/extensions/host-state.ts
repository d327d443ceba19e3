/** What a page that hosts an extension tells it. */
export type HostState = {
  readonly target: string;
  /** The order or customer whose page it is. */
  readonly resourceGid: string;
  readonly words: Readonly<Record<string, string>>;
  readonly appUrl: string;
  /** A POST there answers with a fresh token, as text. */
  readonly tokenPath: string;
};

/** What an extension's frame tells the page around it. */
export type ExtensionSays =
  | { readonly extension: "height"; readonly height: number }
  | { readonly extension: "open"; readonly href: string }
  | { readonly extension: "navigate"; readonly href: string }
  | { readonly extension: "close" };
