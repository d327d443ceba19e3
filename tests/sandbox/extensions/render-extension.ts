import { escapeHtml } from "#tests/sandbox/admin/escape-html.ts";
import type { HostState } from "./host-state.ts";

export type ExtensionDocument = {
  readonly state: HostState;
  /** Addresses of the host's script and of the extension's bundle. */
  readonly host: string;
  readonly bundle: string;
};

/** The document of an extension's frame: the host first, then the extension, which registers with it. */
export function renderExtension({ state, host, bundle }: ExtensionDocument): string {
  const json = JSON.stringify(state).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(state.target)}</title></head><body>
<script>globalThis.hostState = ${json};</script><script src="${escapeHtml(host)}"></script>
<script src="${escapeHtml(bundle)}"></script></body></html>`;
}
