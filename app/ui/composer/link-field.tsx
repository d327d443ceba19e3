import { useState, type KeyboardEvent } from "react";
import { Button, InlineStack, Text, TextField } from "@shopify/polaris";
import type { Editor } from "@tiptap/core";
import { useWords } from "#app/ui/shared/words.tsx";
import { isSafeLink } from "./editor-schema.ts";

type LinkFieldProps = {
  readonly editor: Editor;
  /** Of the link that the caret is in; null in none. */
  readonly address: string | null;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
};

/** Where a link leads, always shown; and the field to change it. */
export function LinkField({ editor, address, editing, onEdit, onDone }: LinkFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState(address ?? "");
  const [isUnsafe, setUnsafe] = useState(false);
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onDone();
  };
  const apply = () => {
    const href = completed(typed);
    if (href === "") return remove();
    setUnsafe(!isSafeLink(href));
    if (!isSafeLink(href)) return;
    const { from, to } = editor.state.selection;
    const chain = editor.chain().focus();
    if (from === to && address === null)
      chain.insertContent({ type: "text", text: typed.trim(), marks: [linkTo(href)] }).run();
    else chain.extendMarkRange("link").setLink({ href }).run();
    onDone();
  };
  if (!editing)
    return (
      <div className="loupe-editor__link" data-test="link-shown">
        <InlineStack gap="200" blockAlign="center">
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {t("Leads to {address}", { address: address ?? "" })}
          </Text>
          <Button size="micro" onClick={onEdit}>
            {t("Change")}
          </Button>
          <Button size="micro" onClick={remove}>
            {t("Remove link")}
          </Button>
        </InlineStack>
      </div>
    );
  return (
    <div
      className="loupe-editor__link"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") return apply();
        onDone();
        editor.commands.focus();
      }}
    >
      <TextField
        label={t("Address of the link")}
        type="url"
        autoComplete="off"
        autoFocus
        placeholder="https://"
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setUnsafe(false);
        }}
        error={isUnsafe ? t("Only web, mail and phone addresses can be linked.") : undefined}
        connectedRight={
          <Button onClick={apply} disabled={typed.trim() === "" && address === null}>
            {t("Link")}
          </Button>
        }
      />
    </div>
  );
}

const linkTo = (href: string) => ({ type: "link", attrs: { href } });

/** As people type addresses: `shop.example/rings`, `jo@post.example`. */
function completed(typed: string): string {
  const address = typed.trim();
  if (address === "" || /^[a-z][a-z0-9+.-]{0,20}:/i.test(address)) return address;
  return /^[^\s@/]{1,64}@[^\s@/]{1,190}$/.test(address)
    ? `mailto:${address}`
    : `https://${address}`;
}
