import { useRef } from "react";
import { Banner, BlockStack, Box, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { Link } from "@remix-run/react";
import { ruleTemplates } from "#app/domain/rule/templates.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import type { SayWith } from "./condition-words.ts";
import { RuleItem, type RuleOnList } from "./rule-item.tsx";
import { ruleSentence } from "./rule-sentence.ts";
import { templateWords } from "./template-words.ts";

type RulesPageProps = {
  /** In the order in which they look at a ticket. */
  readonly rules: readonly RuleOnList[];
  readonly say: Omit<SayWith, "t">;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onSwitch: (ruleId: string, isOn: boolean) => void;
  readonly onArrange: (ruleIds: readonly string[]) => void;
};

/** What Loupe does by itself. */
export function RulesPage({ rules, say, refusal, busy, onSwitch, onArrange }: RulesPageProps) {
  const t = useWords();
  const dragged = useRef<string | null>(null);
  const ids = rules.map(({ id }) => id);
  const place = (ruleId: string, at: number) => {
    if (at < 0 || at >= ids.length || ids[at] === ruleId) return;
    onArrange(ids.filter((id) => id !== ruleId).toSpliced(at, 0, ruleId));
  };
  return (
    <main>
      <Page
        narrowWidth
        title={t("Automation")}
        subtitle={t("What happens by itself when mail arrives, a ticket changes or time passes")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
        primaryAction={{ content: t("New rule"), url: "/app/rules/new" }}
      >
        <BlockStack gap="400">
          {refusal !== null && <Banner tone="critical">{refusal}</Banner>}
          {rules.length === 0 ? (
            <Card>
              <BlockStack gap="300">
                <Text as="h2" variant="headingMd">
                  {t("No rules yet")}
                </Text>
                <Text as="p">
                  {t(
                    "A rule takes work off you that is always the same: it tags, assigns and sorts tickets by itself. Begin with one of the templates below, and try it on last month’s tickets before you switch it on.",
                  )}
                </Text>
              </BlockStack>
            </Card>
          ) : (
            <Card padding="0">
              <ol className="loupe-rules" aria-label={t("Rules")}>
                {rules.map((rule, index) => (
                  <RuleItem
                    key={rule.id}
                    rule={rule}
                    isFirst={index === 0}
                    isLast={index === rules.length - 1}
                    busy={busy}
                    onSwitch={(isOn) => onSwitch(rule.id, isOn)}
                    onMove={(by) => place(rule.id, index + by)}
                    onDrag={() => (dragged.current = rule.id)}
                    onDrop={() => dragged.current !== null && place(dragged.current, index)}
                  />
                ))}
              </ol>
            </Card>
          )}
          {rules.length > 1 && (
            <Box paddingInline={{ xs: "400", sm: "0" }}>
              <Text as="p" tone="subdued">
                {t(
                  "Rules look at a ticket from the top to the bottom, and each sees what those before it did.",
                )}
              </Text>
            </Box>
          )}
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                {t("Templates")}
              </Text>
              <ul className="loupe-rule-templates">
                {ruleTemplates.map((template) => (
                  <li key={template.key}>
                    <InlineStack gap="200" wrap blockAlign="center" align="space-between">
                      <div className="loupe-rule__words">
                        <Link to={`/app/rules/new?template=${template.key}`}>
                          {templateWords(t, template.key)}
                        </Link>
                        <Text as="span" variant="bodySm" tone="subdued">
                          {ruleSentence(template, { ...say, t })}
                        </Text>
                      </div>
                      <Button
                        size="slim"
                        url={`/app/rules/new?template=${template.key}`}
                        accessibilityLabel={t("Use the template {name}", {
                          name: templateWords(t, template.key),
                        })}
                      >
                        {t("Use")}
                      </Button>
                    </InlineStack>
                  </li>
                ))}
              </ul>
            </BlockStack>
          </Card>
        </BlockStack>
      </Page>
    </main>
  );
}
