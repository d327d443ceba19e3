// Which declarations of a style attribute stay: an allow-list of properties with values that fetch and cover nothing.

const PROPERTIES: ReadonlySet<string> = new Set(
  `background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width
  border-collapse border-color border-left border-left-color border-left-style border-left-width border-radius
  border-right border-right-color border-right-style border-right-width border-spacing border-style border-top
  border-top-color border-top-style border-top-width border-width caption-side clear color direction display
  float font font-family font-size font-style font-variant font-weight height letter-spacing line-height
  list-style-position list-style-type margin margin-bottom margin-left margin-right margin-top max-width
  min-width overflow-wrap padding padding-bottom padding-left padding-right padding-top table-layout text-align
  text-decoration text-indent text-transform vertical-align white-space width word-break word-spacing word-wrap`.split(
    /\s+/,
  ),
);

/** Longer attributes style nothing that a person sees; reading them would only cost time. */
const MAX_STYLE_LENGTH = 10_000;
const MAX_VALUE_LENGTH = 500;

/** Nothing that opens a function, an escape, an at-rule or a tag. */
const PLAIN_VALUE = /^[\p{L}\p{N}\s#%.,'"!+\-_/*]*$/u;
const COLOUR_FUNCTION = /\b(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\)/gi;
/** Boxes may be laid out, not laid over others. */
const DISPLAYS =
  /^(?:none|block|inline|inline-block|list-item|(?:inline-)?table(?:-[a-z]{3,6}(?:-group)?)?)\b/i;

/** What the taken-out declarations would have done, for the report; `address` is what a `url()` pointed to. */
export type StyleFinding =
  | { readonly kind: "css-address"; readonly address: string }
  | { readonly kind: "css-code" | "css-position" };

export type CleanStyle = { readonly style: string; readonly findings: readonly StyleFinding[] };

/** The harmless declarations of a style attribute, in order; an empty string if none is left. */
export function cleanStyle(style: string): CleanStyle {
  const kept: string[] = [];
  const findings: StyleFinding[] = [];
  for (const declaration of style.slice(0, MAX_STYLE_LENGTH).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (PROPERTIES.has(name) && isHarmless(name, value)) kept.push(`${name}:${value}`);
    else findings.push(...findingsOf(name, value));
  }
  // A semicolon inside of url() or a quoted name breaks the declaration in two; neither half is kept by the rules above.
  return { style: kept.join(";"), findings };
}

function isHarmless(name: string, value: string): boolean {
  if (value === "" || value.length > MAX_VALUE_LENGTH) return false;
  if (name === "display" && !DISPLAYS.test(value)) return false;
  // Words far outside of what is seen are words hidden from the agent.
  if (/^(?:margin|text-indent)/.test(name) && /-\s*\d{3}/.test(value)) return false;
  return PLAIN_VALUE.test(value.replace(COLOUR_FUNCTION, "")) && hasPairedQuotes(value);
}

/** An open quote would swallow the declarations behind it. */
const hasPairedQuotes = (value: string): boolean =>
  /^(?:[^'"]|"[^"']*"|'[^'"]*')*$/.test(value) && !value.includes("/*");

function findingsOf(name: string, value: string): StyleFinding[] {
  const lower = value.toLowerCase();
  const address = /url\s{0,9}\(\s{0,9}['"]?\s{0,9}([^'")\s]{1,2000})/i.exec(value);
  if (address?.[1] !== undefined) return [{ kind: "css-address", address: address[1] }];
  if (/url|image/.test(lower) && lower.includes("(")) return [{ kind: "css-address", address: "" }];
  if (/expression|javascript|vbscript/.test(lower) || /behaviou?r|binding/.test(name))
    return [{ kind: "css-code" }];
  return name === "position" || name === "z-index" ? [{ kind: "css-position" }] : [];
}
