import { Button, Card, Page, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import type { ReplyLanguage } from "#app/domain/reply/variable/reply-language.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { DriftBanner, DriftList, type DriftShown } from "#app/ui/shop-text/drift-list.tsx";
import { EmptyReplies } from "./empty-replies.tsx";
import type { ListStep } from "./list-step.ts";
import { RewrittenReplies, type RewrittenReplyShown } from "./rewritten-replies.tsx";
import { ReplyItem, type ListedReplyShown } from "./reply-item.tsx";

type SavedRepliesPageProps = {
  readonly replies: readonly ListedReplyShown[];
  readonly rewritten?: readonly RewrittenReplyShown[];
  readonly busy: boolean;
  readonly timeZone: string;
  readonly locale: string;
  readonly onStep: (step: ListStep) => void;
  /** Replies that quote words of the shop's texts which are not there any more. */
  readonly drifts?: readonly DriftShown[];
};

const NO_DRIFTS: readonly DriftShown[] = [];

/** All saved replies that somebody sees, by folder. */
export function SavedRepliesPage(props: SavedRepliesPageProps) {
  const t = useWords();
  const { replies, busy, onStep, drifts = NO_DRIFTS } = props;
  const [wantsDrifts, setWantsDrifts] = useState(false);
  const drifted = new Set(drifts.map(({ savedReplyId }) => savedReplyId));
  // Once the last one is settled, all replies are there again.
  const showsDrifts = wantsDrifts && drifted.size > 0;
  const [query, setQuery] = useState("");
  const [folder, setFolder] = useState<string | null>(null);
  const folders = [...new Set(replies.map((reply) => reply.folder))].toSorted((a, b) =>
    // Those in no folder come last.
    a === "" ? 1 : b === "" ? -1 : a.localeCompare(b, props.locale),
  );
  const found = replies.filter((reply) => isFound(reply, query));
  const shown = folders.filter(
    (name) => folder === null || folder === name || !folders.includes(folder),
  );
  const groups = shown
    .map((name) => ({ name, replies: found.filter((reply) => reply.folder === name) }))
    .filter((group) => group.replies.length > 0);
  const addStarters = (language: ReplyLanguage) => onStep({ intent: "add-starters", language });
  return (
    <main>
      <Page
        title={t("Saved replies")}
        subtitle={t("Texts that are used again, filled with what is true of a ticket")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
        primaryAction={{ content: t("New saved reply"), url: "/app/saved-replies/new" }}
        actionGroups={
          replies.length === 0
            ? []
            : [
                {
                  title: t("Ready-made replies"),
                  actions: [
                    { content: t("Add those in English"), onAction: () => addStarters("en") },
                    { content: t("Add those in German"), onAction: () => addStarters("de") },
                  ],
                },
              ]
        }
      >
        {drifted.size > 0 && (
          <div className="loupe-notice">
            <DriftBanner
              count={drifted.size}
              isOpen={showsDrifts}
              onToggle={() => setWantsDrifts(!showsDrifts)}
            />
          </div>
        )}
        {showsDrifts ? (
          <DriftList
            drifts={drifts}
            busy={busy}
            timeZone={props.timeZone}
            locale={props.locale}
            onSettle={(drift) => onStep({ intent: "settle-drift", ...drift })}
          />
        ) : replies.length === 0 ? (
          <EmptyReplies busy={busy} onStep={onStep} />
        ) : (
          <Card padding="0">
            <div className="loupe-reply__search">
              <TextField
                label={t("Search saved replies")}
                labelHidden
                type="search"
                autoComplete="off"
                placeholder={t("Search by name, shortcut or words")}
                value={query}
                onChange={setQuery}
                clearButton
                onClearButtonClick={() => setQuery("")}
              />
              {folders.length > 1 && (
                <div className="loupe-reply-actions" role="group" aria-label={t("Folder")}>
                  <Button size="micro" pressed={folder === null} onClick={() => setFolder(null)}>
                    {t("All")}
                  </Button>
                  {folders.map((name) => (
                    <Button
                      key={name}
                      size="micro"
                      pressed={folder === name}
                      onClick={() => setFolder(folder === name ? null : name)}
                    >
                      {name === "" ? t("No folder") : name}
                    </Button>
                  ))}
                </div>
              )}
            </div>
            {groups.map((group) => (
              <section key={group.name} aria-label={group.name || t("No folder")}>
                <div className="loupe-reply__folder">
                  <Text as="h2" variant="headingSm">
                    {group.name || t("No folder")}
                  </Text>
                </div>
                <ul className="loupe-list">
                  {group.replies.map((reply) => (
                    <ReplyItem
                      key={reply.id}
                      reply={reply}
                      busy={busy}
                      timeZone={props.timeZone}
                      locale={props.locale}
                      onStep={onStep}
                    />
                  ))}
                </ul>
              </section>
            ))}
            {groups.length === 0 && (
              <div className="loupe-reply">
                <Text as="p" tone="subdued">
                  {t("No saved reply has these words.")}
                </Text>
              </div>
            )}
          </Card>
        )}
        <div className="loupe-rewritten">
          <RewrittenReplies replies={props.rewritten ?? []} locale={props.locale} />
        </div>
      </Page>
    </main>
  );
}

function isFound({ name, shortcut, folder, excerpt }: ListedReplyShown, query: string): boolean {
  const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const where = plain(`${name} /${shortcut ?? ""} ${folder} ${excerpt}`);
  return plain(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
