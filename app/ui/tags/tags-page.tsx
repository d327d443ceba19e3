import { Form } from "@remix-run/react";
import {
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Link,
  Page,
  Text,
  TextField,
} from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "#app/ui/shared/words.tsx";
import { TagMergeDialog } from "./tag-merge-dialog.tsx";
import { TagNameDialog } from "./tag-name-dialog.tsx";
import { TagRemoveDialog } from "./tag-remove-dialog.tsx";
import type { TagShown } from "./tag-shown.ts";

type TagsPageProps = {
  readonly tags: readonly TagShown[];
  /** Of the shop's tags as many as one can choose from. */
  readonly all: readonly { readonly tagId: string; readonly name: string }[];
  readonly search: string;
  /** Where more of them are, or null at the end. */
  readonly nextHref: string | null;
  readonly mayChange: boolean;
  /** What became of the last step; a new object for each. */
  readonly answer: { readonly refusal: string | null } | null;
  readonly busy: boolean;
  readonly onRename: (tagId: string, name: string) => void;
  readonly onMerge: (tagId: string, into: string) => void;
  readonly onRemove: (tagId: string) => void;
};

type Dialog = { readonly kind: "rename" | "merge" | "remove"; readonly tag: TagShown };

/** The tags of the shop, with what can be done to each on all tickets at once. */
export function TagsPage(props: TagsPageProps) {
  const { tags, all, search, nextHref, mayChange, answer, busy } = props;
  const t = useWords();
  const [typed, setTyped] = useState(search);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // What was said of an earlier step is no news in a dialog that opens later.
  const [old, setOld] = useState(answer);
  const refusal = answer === old ? null : (answer?.refusal ?? null);
  useEffect(() => {
    if (answer?.refusal === null) setDialog(null);
  }, [answer]);
  const open = (kind: Dialog["kind"], tag: TagShown) => {
    setOld(answer);
    setDialog({ kind, tag });
  };
  const common = { busy, refusal, onBack: () => setDialog(null) };
  return (
    <main>
      <Page
        narrowWidth
        title={t("Tags")}
        subtitle={t("Words of your own on tickets, to filter and count by")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
      >
        <BlockStack gap="400">
          <Card padding="0">
            {(search !== "" || all.length > FEW) && (
              <Box padding="400">
                <Form method="get" role="search">
                  <TextField
                    label={t("Find a tag")}
                    name="search"
                    type="search"
                    autoComplete="off"
                    value={typed}
                    onChange={setTyped}
                    connectedRight={<Button submit>{t("Find")}</Button>}
                  />
                </Form>
              </Box>
            )}
            {tags.length === 0 ? (
              <Box padding="400">
                <Text as="p" tone="subdued">
                  {search === ""
                    ? t(
                        "No tags yet. Add the first one beside a ticket; it appears here with its count.",
                      )
                    : t("No tag holds these letters.")}
                </Text>
              </Box>
            ) : (
              <ul className="loupe-list" aria-label={t("Tags")}>
                {tags.map((tag) => (
                  <li key={tag.tagId} className="loupe-member" data-test="tag">
                    <div className="loupe-member__words">
                      <Text as="h2" variant="headingSm" breakWord>
                        {tag.name}
                      </Text>
                      <Text as="p" variant="bodySm" tone="subdued">
                        {tag.tickets === 0 ? (
                          t("On no ticket")
                        ) : (
                          <Link url={`/app/search?${tagged(tag.name)}`}>
                            {tag.tickets >= MOST_COUNTED
                              ? t("On more than 999 tickets")
                              : t("{count, plural, one {On # ticket} other {On # tickets}}", {
                                  count: tag.tickets,
                                })}
                          </Link>
                        )}
                      </Text>
                    </div>
                    {mayChange && (
                      <InlineStack gap="200">
                        <Button
                          onClick={() => open("rename", tag)}
                          accessibilityLabel={t("Rename the tag {name}", { name: tag.name })}
                        >
                          {t("Rename")}
                        </Button>
                        <Button
                          onClick={() => open("merge", tag)}
                          disabled={all.length < 2}
                          accessibilityLabel={t("Merge the tag {name}", { name: tag.name })}
                        >
                          {t("Merge")}
                        </Button>
                        <Button
                          tone="critical"
                          onClick={() => open("remove", tag)}
                          accessibilityLabel={t("Delete the tag {name}", { name: tag.name })}
                        >
                          {t("Delete")}
                        </Button>
                      </InlineStack>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {nextHref !== null && (
            <InlineStack align="end">
              <Button url={nextHref}>{t("Show more")}</Button>
            </InlineStack>
          )}
          {!mayChange && (
            <div className="loupe-beside-cards">
              <Text as="p" tone="subdued">
                {t("Only the owner renames, merges and deletes tags. Agents add them to tickets.")}
              </Text>
            </div>
          )}
        </BlockStack>
      </Page>
      {dialog?.kind === "rename" && (
        <TagNameDialog
          {...common}
          name={dialog.tag.name}
          onSave={(name) => props.onRename(dialog.tag.tagId, name)}
        />
      )}
      {dialog?.kind === "merge" && (
        <TagMergeDialog
          {...common}
          tag={dialog.tag}
          others={all.filter(({ tagId }) => tagId !== dialog.tag.tagId)}
          onSave={(into) => props.onMerge(dialog.tag.tagId, into)}
        />
      )}
      {dialog?.kind === "remove" && (
        <TagRemoveDialog
          {...common}
          tag={dialog.tag}
          onSave={() => props.onRemove(dialog.tag.tagId)}
        />
      )}
    </main>
  );
}

/** Fewer are in sight at once. */
const FEW = 10;
const MOST_COUNTED = 1_000;

const tagged = (name: string): string =>
  new URLSearchParams({ q: `tag:"${name.replaceAll('"', "")}"` }).toString();
