import { BlockStack, Page, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { mailEntries } from "./mail-entries.ts";
import { ownEntries, peopleEntries } from "./people-entries.ts";
import { SettingsGroup } from "./settings-group.tsx";
import type { SettingsShown } from "./settings-shown.ts";
import { workEntries } from "./work-entries.ts";

/** All pages of settings that the reader may open, with how each stands. */
export function SettingsPage(shown: SettingsShown) {
  const t = useWords();
  return (
    <main>
      <Page narrowWidth title={t("Settings")}>
        <BlockStack gap="400">
          {!shown.isOwner && (
            <div className="loupe-beside-cards">
              <Text as="p" tone="subdued">
                {t("Some settings are the owner’s. These are what you can open.")}
              </Text>
            </div>
          )}
          <SettingsGroup title={t("Mail")} entries={mailEntries(t, shown)} />
          <SettingsGroup title={t("Work")} entries={workEntries(t, shown)} />
          <SettingsGroup title={t("People and privacy")} entries={peopleEntries(t, shown)} />
          <SettingsGroup title={t("Yours")} entries={ownEntries(t, shown)} />
        </BlockStack>
      </Page>
    </main>
  );
}
