import { describe, expect, it } from "vitest";
import { readWrittenDate } from "#app/domain/mail/forwarded-date.ts";
import type { Language } from "#app/domain/mail/forwarded-headers.ts";

const local = "2020-10-19T15:42:00";

describe("a date that a program wrote for people", () => {
  it.each<[words: string, iso: string | null, languages?: Language[]]>([
    ["Mon, 19 Oct 2020 15:42:00 +0200", "2020-10-19T15:42:00+02:00"],
    ["Mon, 19 Oct 2020 15:42:30 -0730", "2020-10-19T15:42:30-07:30"],
    ["Mon, 19 Oct 2020 15:42 GMT", "2020-10-19T15:42:00Z"],
    ["Mon Oct 19 2020 15:42:00 GMT+0200 (CEST)", "2020-10-19T15:42:00+02:00"],
    ["19 October 2020 at 15:42:00 CEST", "2020-10-19T15:42:00+02:00"],
    ["October 19, 2020 at 3:42:00 PM EDT", "2020-10-19T15:42:00-04:00"],
    ["19/10/2020 15:42 (GMT+01:00)", "2020-10-19T15:42:00+01:00"],
    ["2020-10-19T15:42:00.000Z", "2020-10-19T15:42:00Z"],
    ["2020-10-19 15:42", local],
    ["Monday, October 19, 2020 3:42 PM", local],
    ["Mon, Oct 19, 2020 at 3:42\u202fp.m.", local],
    ["October 19th, 2020 3:42 pm", local],
    ["19-Oct-20 15:42", local],
    ["On Monday, 19 October 2020 at 15:42", local],
    ["Oct 19, 2020", "2020-10-19"],
    ["12:00 AM, 1 January 2021", "2021-01-01T00:00:00"],
    ["12:15 PM, 1 January 2021", "2021-01-01T12:15:00"],
    ["Montag, 19. Oktober 2020 um 15:42 Uhr", local, ["de"]],
    ["19.10.2020 15:42", local],
    ["19.10.20 15:42", local],
    ["mar. 19 mai 2020 à 15:42", "2020-05-19T15:42:00", ["fr"]],
    ["lundi 19 octobre 2020 à 15 h 42", local, ["fr"]],
    ["mar., 6 oct. 2020 a las 15:42", "2020-10-06T15:42:00", ["es"]],
    ["lun, 19 ott 2020 alle ore 15:42", local, ["it"]],
    ["mandag den 19. oktober 2020 kl. 15.42", local, ["da"]],
    ["maanantai 19. lokakuuta 2020 klo 15.42", local, ["fi"]],
    ["2020. október 19., hétfő du. 3:42", local, ["hu"]],
    ["19. listopada 2020. 15:42", "2020-10-19T15:42:00", ["hr"]],
    ["19 listopada 2020 15:42", "2020-11-19T15:42:00", ["pl"]],
    ["19. listopadu 2020 15:42", "2020-11-19T15:42:00", ["cs"]],
    ["5. července 2020 9:05", "2020-07-05T09:05:00", ["cs"]],
    ["5. června 2020 9:05", "2020-06-05T09:05:00", ["cs"]],
    ["понедельник, 19 октября 2020 г. 15:42", local, ["ru"]],
    ["пн, 19 жовт. 2020 р. о 15:42", local, ["uk"]],
    ["Δευτέρα, 19 Οκτωβρίου 2020 3:42 μ.μ.", local, ["el"]],
    ["19 Ekim 2020 Pazartesi 15:42", local, ["tr"]],
    ["יום ב׳, 19 באוק׳ 2020 ב-15:42", local, ["he"]],
    ["الاثنين، ١٩ أكتوبر ٢٠٢٠ ٣:٤٢ م", local, ["ar"]],
    ["2020年10月19日 星期一 下午3:42", local, ["zh"]],
    ["2020年10月19日(月) 15時42分", local, ["ja"]],
    ["2020년 10월 19일 (월) 오후 3:42", local, ["ko"]],
    ["15:42, Th 2, 19 thg 10, 2020", local, ["vi"]],
    ["จ. 19 ต.ค. 2563 เวลา 15:42", local, ["th"]],
    ["2020 m. spalio 19 d. 15:42", local, ["lt"]],
    ["03/04/2020 15:42", "2020-04-03T15:42:00", ["fr", "es"]],
    ["03/04/2020 15:42", null, ["en"]],
    ["04/04/2020 15:42", "2020-04-04T15:42:00", ["en"]],
    ["10/19/2020 3:42 PM", local, ["en"]],
    ["31 February 2020 15:42", null],
    ["19 Oct 2020 25:61", "2020-10-19"],
    ["yesterday", null],
    ["", null],
  ])("%s", (words, iso, languages = []) => {
    expect(readWrittenDate(words, languages)).toBe(iso);
  });
});
