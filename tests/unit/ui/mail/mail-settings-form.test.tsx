import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { defaultMailSettings, mailSettingsForm } from "#app/domain/mail/mail-settings.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { MailSettingsForm } from "#app/ui/mail/mail-settings-form.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const aForm = (props: Partial<ComponentProps<typeof MailSettingsForm>> = {}) => (
  <MailSettingsForm
    fields={mailSettingsForm({ ...defaultMailSettings, blockedSenders: ["a@b.example"] })}
    changedAt={instantOf(new Date(1_234))}
    supportAddress="support@mejurn.example"
    errors={{}}
    refusal={null}
    savedAt={null}
    busy={false}
    {...props}
  />
);

describe("changing the mail settings", () => {
  it("posts every setting, and which ones were seen", () => {
    const markup = renderMarkup(aForm());

    for (const name of [
      "blockedSenders",
      "spamThreshold",
      "formMailers",
      "forwarders",
      "acknowledgement",
    ])
      expect(markup).toMatch(new RegExp(`<(input|textarea)[^>]*name="${name}"`));
    expect(markup).toContain('name="seenChangedAt" value="1234"');
    expect(markup).toContain('name="canary" value="true"');
    expect(markup).toContain('name="acknowledge" value="false"');
    expect(renderMarkup(aForm({ changedAt: null }))).toContain('name="seenChangedAt" value=""');
  });

  it("shows what is kept: the blocked senders, the form of Shopify", () => {
    const markup = renderMarkup(aForm());

    expect(markup).toContain("a@b.example");
    expect(markup).toContain("mailer@shopify.com</textarea>");
  });

  it("says at the field what is wrong, and at the top what was refused", () => {
    const markup = renderMarkup(
      aForm({ errors: { spamThreshold: "Enter a number." }, refusal: "Somebody was faster." }),
    );

    expect(markup).toMatch(/<input[^>]*name="spamThreshold"[^>]*aria-invalid="true"/);
    expect(markup).toContain("Enter a number.");
    expect(markup).toContain("Somebody was faster.");
    expect(markup.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it("brings its buttons to the admin's save bar", () => {
    expect(renderMarkup(aForm())).toMatch(
      /<ui-save-bar id="mail-settings"[^>]*><button[^>]*variant="primary"[^>]*>Save<\/button><button[^>]*>Discard</,
    );
  });

  it("names the address that the hourly mail goes to, and says what a score is worth", () => {
    const text = renderText(aForm());

    expect(text).toContain("small mail to support@mejurn.example");
    expect(text).toContain("says nothing of who sent the mail");
    expect(renderText(aForm({ supportAddress: null }))).toContain("to your support address");
  });
});
