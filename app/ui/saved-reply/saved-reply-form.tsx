import { Form } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Button,
  Card,
  ChoiceList,
  FormLayout,
  InlineStack,
  Page,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { noActions, type ReplyActions } from "#app/domain/reply/reply-actions.ts";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import { withoutAtoms } from "#app/domain/reply/variable/variable-atoms.ts";
import type { ReplyEditor } from "#app/ui/composer/reply-editor.ts";
import { ReplyField } from "#app/ui/composer/reply-field.tsx";
import { FormSaveBar } from "#app/ui/shared/form-save-bar.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { ActionFields } from "./action-fields.tsx";
import { ReplyPreview, type TicketValues, type ValuesByLanguage } from "./reply-preview.tsx";
import { VariableMenu } from "./variable-menu.tsx";

type Shown = {
  readonly name: string;
  readonly folder: string;
  readonly shortcut: string | null;
  readonly language: ReplyLanguage;
  readonly html: string;
  readonly actions: ReplyActions;
  readonly version: number;
  readonly isShared: boolean;
};

type SavedReplyFormProps = {
  /** Null: a new one. */
  readonly reply: Shown | null;
  /** The words that agents send instead, to be looked over and saved; null where none are adopted. */
  readonly adoptedHtml?: string | null;
  readonly folders: readonly string[];
  readonly tags: readonly string[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly tickets: readonly { readonly ticketId: string; readonly words: string }[];
  readonly sample: ValuesByLanguage;
  readonly ticketValues: TicketValues;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onTicket: (ticketId: string) => void;
};

type Typed = Pick<Shown, "name" | "folder" | "language" | "html" | "actions" | "isShared"> & {
  readonly shortcut: string;
};

const NOTHING: Typed = {
  name: "",
  folder: "",
  shortcut: "",
  language: "en",
  html: "",
  actions: noActions,
  isShared: true,
};

/** One saved reply to write or change; the admin's save bar appears with the first change. */
export function SavedReplyForm(props: SavedReplyFormProps) {
  const t = useWords();
  const { reply, folders, busy, refusal, adoptedHtml = null } = props;
  const form = useRef<HTMLFormElement>(null);
  const editor = useRef<ReplyEditor>(null);
  const kept = reply ? typedOf(reply) : NOTHING;
  const version = reply?.version ?? null;
  const [typed, setTyped] = useState(adoptedHtml === null ? kept : { ...kept, html: adoptedHtml });
  const [adopts, setAdopts] = useState(adoptedHtml !== null);
  const [revision, setRevision] = useState(0);
  // The field writes its HTML in its own way first: that is no change of anybody's.
  const [begun, setBegun] = useState<string | null>(null);
  const isChanged =
    JSON.stringify({ ...typed, html: "" }) !== JSON.stringify({ ...kept, html: "" }) ||
    (typed.html !== kept.html && typed.html !== begun);
  const change = (next: Partial<Typed>) => setTyped((was) => ({ ...was, ...next }));
  const discard = () => {
    setTyped(kept);
    setBegun(null);
    setAdopts(false);
    setRevision((last) => last + 1);
  };
  const latest = useRef(discard);
  latest.current = discard;
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    latest.current();
  }, [version]);
  const written = useRef<number | null>(null);
  return (
    <main>
      <Page
        title={reply?.name ?? t("New saved reply")}
        backAction={{ content: t("Saved replies"), url: "/app/saved-replies" }}
      >
        <Form method="post" ref={form} data-test="saved-reply-form">
          <FormSaveBar
            id="saved-reply"
            open={isChanged}
            busy={busy}
            form={form}
            onDiscard={discard}
          />
          <input type="hidden" name="version" value={version ?? ""} />
          <input type="hidden" name="html" value={typed.html} />
          <input type="hidden" name="shared" value={String(typed.isShared)} />
          <input type="hidden" name="language" value={typed.language} />
          <input type="hidden" name="tags" value={typed.actions.tags.join(",")} />
          <input type="hidden" name="status" value={typed.actions.status ?? ""} />
          <input type="hidden" name="assignee" value={typed.actions.assignee ?? ""} />
          <BlockStack gap="400">
            {refusal !== null && (
              <div role="alert" data-test="refusal">
                <Banner tone="critical">{refusal}</Banner>
              </div>
            )}
            {adopts && (
              <Banner tone="info" title={t("The wording that was sent instead")}>
                {t(
                  "Look it over: names and facts of that one customer may be left in it. Then save.",
                )}
              </Banner>
            )}
            <Card>
              <BlockStack gap="400">
                <FormLayout>
                  <TextField
                    label={t("Name")}
                    name="name"
                    autoComplete="off"
                    maxLength={80}
                    value={typed.name}
                    onChange={(name) => change({ name })}
                  />
                  <FormLayout.Group>
                    <TextField
                      label={t("Folder")}
                      name="folder"
                      autoComplete="off"
                      maxLength={40}
                      value={typed.folder}
                      onChange={(folder) => change({ folder })}
                    />
                    <TextField
                      label={t("Shortcut")}
                      name="shortcut"
                      prefix="/"
                      autoComplete="off"
                      maxLength={30}
                      helpText={t("Typed in a reply, it brings this text.")}
                      value={typed.shortcut}
                      onChange={(shortcut) => change({ shortcut })}
                    />
                  </FormLayout.Group>
                </FormLayout>
                {folders.length > 0 && (
                  <InlineStack gap="100">
                    {folders.map((folder) => (
                      <Button
                        key={folder}
                        size="micro"
                        pressed={typed.folder === folder}
                        accessibilityLabel={t("Put it in the folder “{folder}”", { folder })}
                        onClick={() => change({ folder })}
                      >
                        {folder}
                      </Button>
                    ))}
                  </InlineStack>
                )}
                <BlockStack gap="200">
                  <InlineStack align="space-between" blockAlign="center" gap="200">
                    <Text as="h2" variant="headingSm">
                      {t("Text")}
                    </Text>
                    <VariableMenu
                      disabled={busy}
                      onChoose={(name) =>
                        editor.current?.insertHtml(
                          `<span data-variable="${name}">{{${name}}}</span>`,
                        )
                      }
                    />
                  </InlineStack>
                  <ReplyField
                    editorRef={editor}
                    id="saved-reply-text"
                    label={t("Text")}
                    placeholder={t("Write the reply as you would to a customer")}
                    html={typed.html}
                    revision={revision}
                    disabled={false}
                    readOnly={busy}
                    invalid={false}
                    describedBy=""
                    isTemplate
                    pictureOf={() => Promise.resolve(null)}
                    onWritten={(next) => {
                      const html = withoutAtoms(next.html);
                      if (written.current !== revision && !adopts) setBegun(html);
                      written.current = revision;
                      change({ html });
                    }}
                    onFiles={() => undefined}
                    onPickFiles={null}
                  />
                </BlockStack>
                <FormLayout>
                  <FormLayout.Group>
                    <Select
                      label={t("Written in")}
                      helpText={t("Dates, amounts and states are filled in this language.")}
                      options={[
                        { value: "en", label: t("English") },
                        { value: "de", label: t("German") },
                      ]}
                      value={typed.language}
                      onChange={(language) => change({ language: language === "de" ? "de" : "en" })}
                    />
                    <ChoiceList
                      title={t("Who uses it")}
                      choices={[
                        { value: "team", label: t("The whole team") },
                        { value: "own", label: t("Only you") },
                      ]}
                      selected={[typed.isShared ? "team" : "own"]}
                      onChange={([chosen]) => change({ isShared: chosen === "team" })}
                    />
                  </FormLayout.Group>
                </FormLayout>
              </BlockStack>
            </Card>
            <ActionFields
              actions={typed.actions}
              tags={props.tags}
              staff={props.staff}
              disabled={busy}
              onChange={(actions) => change({ actions })}
            />
            <ReplyPreview
              html={typed.html}
              language={typed.language}
              sample={props.sample}
              tickets={props.tickets}
              ticketValues={props.ticketValues}
              onTicket={props.onTicket}
            />
          </BlockStack>
        </Form>
      </Page>
    </main>
  );
}

const typedOf = ({ name, folder, shortcut, language, html, actions, isShared }: Shown): Typed => ({
  ...{ name, folder, language, html, actions, isShared },
  shortcut: shortcut ?? "",
});
