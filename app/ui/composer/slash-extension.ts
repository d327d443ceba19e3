import { Extension } from "@tiptap/core";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import type { SlashPort } from "./reply-editor.ts";

/** Tells `port` what is typed behind a slash, and gives it the keys while its list is open. */
export const slashExtension = (port: () => SlashPort | undefined) =>
  Extension.create({
    name: "slash",
    addProseMirrorPlugins() {
      const tell = ({ query, clientRect, command }: SuggestionProps<string, string>) =>
        port()?.onAsked({ query, place: () => clientRect?.() ?? null, choose: command });
      return [
        Suggestion<string, string>({
          editor: this.editor,
          char: "/",
          allow: () => port() !== undefined,
          command: ({ editor, range, props: html }) => {
            editor.chain().focus().deleteRange(range).insertContent(html).run();
          },
          render: () => ({
            onStart: tell,
            onUpdate: tell,
            onKeyDown: ({ event }) => port()?.onKey(event.key) ?? false,
            onExit: () => port()?.onAsked(null),
          }),
        }),
      ];
    },
  });
