// Makes a mail's HTML harmless on the way in: an allow-list of what mail looks like, and nothing that acts or fetches.
import sanitizeHtml from "sanitize-html";

const TAGS = [
  "a", "abbr", "b", "blockquote", "br", "caption", "center", "code", "col", "colgroup", "dd", "del", "div", "dl", "dt",
  "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s", "small",
  "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
]; // prettier-ignore
const PRESENTATION = ["align", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "dir", "face", "height",
  "lang", "rowspan", "size", "style", "title", "valign", "width"]; // prettier-ignore
const VALUE = [/^[^;:()<>\\@]*$/];
const STYLES = [
  "color", "background-color", "font-size", "font-family", "font-weight", "font-style", "text-align", "text-decoration",
  "line-height", "margin", "margin-top", "margin-bottom", "margin-left", "margin-right", "padding", "padding-top",
  "padding-bottom", "padding-left", "padding-right", "border", "border-left", "border-top", "border-bottom",
  "border-collapse", "width", "max-width", "height", "white-space", "vertical-align", "list-style-type",
]; // prettier-ignore

const options: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: {
    "*": PRESENTATION,
    a: [...PRESENTATION, "href"],
    img: [...PRESENTATION, "alt", "src"],
  },
  // Outlook writes every line as such a paragraph, and styles it in the head, which is not kept.
  allowedClasses: { p: ["MsoNormal"] },
  allowedStyles: { "*": Object.fromEntries(STYLES.map((name) => [name, VALUE])) },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  // Pictures of the mail itself only; remote ones are not fetched.
  allowedSchemesByTag: { img: ["cid"] },
  allowProtocolRelative: false,
  // A source without a scheme would be fetched from the page that shows the mail.
  transformTags: {
    img: (tagName, { src = "", ...others }) => ({
      tagName,
      attribs: /^cid:/i.test(src) ? { ...others, src } : others,
    }),
  },
  disallowedTagsMode: "discard",
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "title",
    "head",
    "svg",
    "math",
    "template",
  ],
  nestingLimit: 200,
  enforceHtmlBoundary: false,
};

/** Cleaned HTML for a scriptless sandboxed frame. */
export const cleanHtml = (html: string): string => sanitizeHtml(html, options);
