import { InputRule, mergeAttributes, Node } from "@tiptap/core";
import { isVariableName } from "#app/domain/reply/variable/variable-names.ts";
import { isSafeLink } from "./editor-schema.ts";

/** A variable in the text as its writer sees it. */
export type VariableAtom = {
  readonly name: string;
  /** What it says; null: it has no value. */
  readonly text: string | null;
  /** Why it has none, or null. */
  readonly why: string | null;
  /** From where it is known, or null. */
  readonly source: string | null;
  /** When Shopify said so, in milliseconds since 1970; null for what has no age. */
  readonly asOf: number | null;
};

export type VariableLook = {
  readonly words: string;
  readonly title: string;
  readonly tone: "value" | "missing" | "template";
};

/** It goes before links: one whose value is an address is a variable all the same. */
const BEFORE_LINKS = 1_001;
const TYPED = /\{\{\s{0,5}([a-z0-9_.]{1,60})\s{0,5}\}\}$/i;

/**
 * Variables are one piece: what they say can't be half changed, and in a mail it is plain words. Without a value they stay
 * `{{name}}`, which no mail leaves with.
 */
export const variableNode = (look: () => (atom: VariableAtom) => VariableLook) =>
  Node.create({
    name: "variable",
    group: "inline",
    inline: true,
    atom: true,
    selectable: true,
    priority: BEFORE_LINKS,
    addAttributes: () => ({
      name: { default: "" },
      text: { default: null },
      why: { default: null },
      source: { default: null },
      asOf: { default: null },
    }),
    parseHTML: () => [
      {
        tag: "[data-variable]",
        priority: BEFORE_LINKS,
        getAttrs: (element) => {
          const { variable, text, why, source, asOf } = element.dataset;
          const name = variable ?? "";
          if (!isVariableName(name)) return false;
          const age = asOf === undefined ? null : Number(asOf);
          return {
            ...{ name, text: text ?? null, why: why ?? null, source: source ?? null },
            asOf: Number.isFinite(age) ? age : null,
          };
        },
      },
    ],
    renderHTML: ({ node }) => {
      const { name, text, why, source, asOf } = node.attrs as VariableAtom;
      const kept = mergeAttributes({
        "data-variable": name,
        ...(text === null ? {} : { "data-text": text }),
        ...(why === null ? {} : { "data-why": why }),
        ...(source === null ? {} : { "data-source": source }),
        ...(asOf === null ? {} : { "data-as-of": String(asOf) }),
      });
      if (text === null) return ["span", kept, `{{${name}}}`];
      return name === "tracking.link" && isSafeLink(text)
        ? ["a", { ...kept, href: text }, text]
        : ["span", kept, text];
    },
    renderText: ({ node }) => {
      const { name, text } = node.attrs as VariableAtom;
      return text ?? `{{${name}}}`;
    },
    addNodeView:
      () =>
      ({ node }) => {
        const atom = node.attrs as VariableAtom;
        const dom = document.createElement("span");
        const show = () => {
          const { words, title, tone } = look()(atom);
          dom.className = `loupe-variable loupe-variable--${tone}`;
          dom.textContent = words;
          dom.title = title;
          // A screen reader that comes to it hears why there is nothing, too.
          if (tone === "missing") dom.setAttribute("aria-label", title);
        };
        show();
        // How old it is changes while it stands there.
        dom.addEventListener("mouseenter", show);
        dom.dataset.test = "variable";
        dom.dataset.name = atom.name;
        return { dom };
      },
    addInputRules() {
      return [
        new InputRule({
          find: TYPED,
          handler: ({ match, range, commands }) => {
            const name = (match[1] ?? "").toLowerCase();
            if (!isVariableName(name)) return null;
            commands.insertContentAt(range, { type: this.name, attrs: { name } });
            return undefined;
          },
        }),
      ];
    },
  });
