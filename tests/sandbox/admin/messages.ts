/** What the App Bridge in the frame says to the admin around it. Those that ask get a `Reply`. */
export type FrameSays =
  /** A new document of the app has begun. */
  | { says: "begin" }
  | { says: "id-token" }
  | { says: "user" }
  | { says: "scopes" }
  | { says: "scopes-request" | "scopes-revoke"; scopes: readonly string[] }
  | { says: "leave-confirmation" }
  | { says: "location"; path: string }
  | { says: "navigation"; links: readonly NavigationLink[] }
  | { says: "title-bar"; bar: TitleBar | null }
  | { says: "save-bar"; bar: SaveBar | null }
  | { says: "toast"; toast: Toast }
  | { says: "toast-hide"; toastId: string }
  | { says: "loading"; on: boolean }
  | { says: "open"; href: string; target: string };

export type NavigationLink = { label: string; href: string; home: boolean };

export type BarAction = {
  label: string;
  variant: string;
  tone: string;
  disabled: boolean;
  loading: boolean;
};

export type TitleBar = { title: string; actions: readonly BarAction[] };
export type SaveBar = { actions: readonly BarAction[]; discardConfirmation: boolean };
export type Toast = {
  toastId: string;
  message: string;
  isError: boolean;
  durationMs: number;
  action: string | null;
};

export type FromFrame = { sandbox: "frame"; id: number; say: FrameSays };

export type AdminSays =
  | { says: "navigate"; href: string }
  | { says: "press"; bar: "title-bar" | "save-bar"; index: number }
  | { says: "toast-action" | "toast-gone"; toastId: string };

export type FromAdmin =
  | { sandbox: "admin"; replyTo: number; result: unknown }
  | { sandbox: "admin"; say: AdminSays };

/** What the admin puts into the frame's name, which outlives the app's own documents and needs no storage. */
export type FrameName = { shop: string; host: string; locale: string };

/** As App Bridge's `scopes.query()` answers. */
export type ScopesDetail = {
  granted: readonly string[];
  required: readonly string[];
  optional: readonly string[];
};

/** What the admin's server tells the admin's page. */
export type PageState = {
  shop: { domain: string; handle: string; name: string };
  staff: { id: string; email: string; firstName: string; lastName: string; accountOwner: boolean };
  scopes: ScopesDetail;
  appOrigin: string;
};
