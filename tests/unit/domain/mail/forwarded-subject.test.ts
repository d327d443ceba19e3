import { describe, expect, it } from "vitest";
import { isMarkBefore, readSubject } from "#app/domain/mail/forwarded-subject.ts";

describe("what the first word of a subject says", () => {
  it.each([
    ..."Fwd FW Fw WG TR RV ENC I VB VL PD Továbbítás İLT Fs ΠΡΘ 转发 轉寄 転送 전달 הועבר Doorst Trs Пересл".split(
      " ",
    ),
    "إعادة توجيه",
    "Chuyển tiếp",
  ])("%s: forwarded", (prefix) => {
    expect(readSubject(`${prefix}: My ring`, [])).toEqual({ kind: "forward", rest: "My ring" });
  });

  it.each("Re RE AW Antw SV Odp RIF R YNT ΑΠ Vá Отв 回复 返信 답장 Res".split(" "))(
    "%s: answered",
    (prefix) => {
      expect(readSubject(`${prefix}: My ring`, []).kind).toBe("reply");
    },
  );

  it.each([
    ["Fwd: Re: My ring", "forward", "Re: My ring"],
    ["Re: Fwd: My ring", "reply", "Fwd: My ring"],
    ["[Fwd: My ring]", "forward", "My ring"],
    ["My ring (fwd)", "forward", "My ring"],
    ["[Shop #12] FW: My ring", "forward", "My ring"],
    ["Fwd[2]: My ring", "forward", "My ring"],
    ["转发：戒指", "forward", "戒指"],
    ["TR : Ma bague", "forward", "Ma bague"],
    ["Order: 1042", "none", "Order: 1042"],
    ["My ring", "none", "My ring"],
    ["", "none", ""],
  ])("%s", (subject, kind, rest) => {
    expect(readSubject(subject, [])).toEqual({ kind, rest });
  });

  it("takes VS: for an answer in Finnish only", () => {
    expect(readSubject("VS: Sormus", ["fi"]).kind).toBe("reply");
    expect(readSubject("VS: Ringen", ["da", "no"]).kind).toBe("forward");
  });

  it("may stand before the original's subject in a word that nobody listed", () => {
    expect(isMarkBefore("Ymlaen: My ring", "My  ring")).toBe(true);
    expect(isMarkBefore("My ring", "My ring")).toBe(false);
    expect(isMarkBefore("Where is it: My ring", "My ring")).toBe(false);
    expect(isMarkBefore("Ymlaen: ", "")).toBe(false);
  });
});
