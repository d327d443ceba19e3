import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { defaultOrderSettings } from "#app/domain/order/order-settings.ts";
import { orderSettingsForm } from "#app/domain/order/order-settings-form.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import { LabelFields } from "#app/ui/order-settings/label-fields.tsx";
import { LimitFields } from "#app/ui/order-settings/limit-fields.tsx";
import { OrderSettingsForm } from "#app/ui/order-settings/order-settings-form.tsx";
import { ReturnFields } from "#app/ui/order-settings/return-fields.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const fields = orderSettingsForm(defaultOrderSettings);
const parts = { fields, errors: {}, change: () => undefined };

const aForm = (props: Partial<ComponentProps<typeof OrderSettingsForm>> = {}) => (
  <OrderSettingsForm
    fields={fields}
    changedAt={instantOf(new Date(1_234))}
    currency="USD"
    errors={{}}
    refusal={null}
    savedAt={null}
    busy={false}
    {...props}
  />
);

describe("changing how orders are handled", () => {
  it("posts every setting once, and which ones were seen", () => {
    for (const watchesLabels of [true, false]) {
      const markup = renderMarkup(aForm({ fields: { ...fields, watchesLabels } }));
      const posted = [...markup.matchAll(/<(?:input|textarea)[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes("disabled"))
        .flatMap((tag) => /name="([a-zA-Z]+)"/.exec(tag)?.[1] ?? []);

      for (const name of Object.keys(fields))
        expect([name, posted.filter((one) => one === name).length]).toEqual([name, 1]);
      expect(markup).toContain('name="seenChangedAt" value="1234"');
    }
    expect(renderMarkup(aForm({ changedAt: null }))).toContain('name="seenChangedAt" value=""');
  });

  it("says at the field what is wrong, and at the top what was refused", () => {
    const errors = { returnWindowDays: "Enter a whole number." };
    const markup = renderMarkup(<ReturnFields {...parts} errors={errors} />);

    expect(markup).toMatch(/<input[^>]*name="returnWindowDays"[^>]*aria-invalid="true"/);
    expect(markup).toContain("Enter a whole number.");
    expect(renderText(aForm({ refusal: "Somebody was faster." }))).toContain(
      "Somebody was faster.",
    );
  });

  it("leaves the days alone while labels are not watched", () => {
    const off = renderMarkup(
      <LabelFields {...parts} fields={{ ...fields, watchesLabels: false }} />,
    );
    const on = renderMarkup(<LabelFields {...parts} fields={{ ...fields, watchesLabels: true }} />);

    expect(off).toMatch(/<input[^>]*name="unscannedLabelDays"[^>]*disabled/);
    expect(on).not.toMatch(/<input[^>]*name="unscannedLabelDays"[^>]*disabled/);
  });

  it("says in which currency agents may give", () => {
    expect(renderText(<LimitFields {...parts} currency="EUR" />)).toContain("in EUR");
  });

  it("brings its buttons to the admin's save bar", () => {
    expect(renderMarkup(aForm())).toMatch(
      /<ui-save-bar id="order-settings"[^>]*><button[^>]*variant="primary"[^>]*>Save<\/button><button[^>]*>Discard</,
    );
  });
});
