import { type Finding, placesOf } from './finding.ts';

/**
 * Words behind which the number of an account stands. "Account" alone says so where a sign or a long number follows; "No."
 * and its kind say so of shorter ones too.
 */
const english =
  /(?<![\w@./-])(?:(?:bank|current|savings|checking|deposit|beneficiary|customer)[ \u00A0])?(?:accounts?|acct|a\/c|acc)\b\.?[ \u00A0]{0,2}(?:(?:no|nr|num|number|nummer)\b\.?|#|№)?[ \u00A0]{0,2}(?:is|was)?[ \u00A0]{0,2}[:：#]?[ \u00A0]{0,3}/gi;
const chinese =
  /(?:银行|收款|付款|汇款|结算|存款|对方|對方|銀行)?(?:(?:账户|帐户|賬戶|帳戶|戶口)(?:号码|號碼|号|號)?|[账帐賬帳][号號][码碼]?)(?:为|是|為)?[ \u00A0]{0,2}[:：]?[ \u00A0]{0,3}/g;

/** What such a word is about where it is an account of another kind: how somebody enters a service. */
const otherKind =
  /(?:user|log-?in|e-?mail|gmail|twitter|facebook|instagram|telegram|whatsapp|wechat|google|apple|skype|\bx|微信|QQ|抖音|微博|邮箱|游戏|登录|登陆|用户|会员|手机)['’]?s?[ \u00A0的]{0,2}$/i;

/** One run of figures, or groups with a space or a dash between. */
const figures = /(?:\d{7,24}|\d{1,6}(?:[ \u00A0-]\d{1,8}){1,8}|\d{6})(?![\w%])(?![.,:/-]\d)/y;
/** Fewer figures are a page, a year or an amount; no bank has more. */
const [fewest, most] = [6, 24];
/** Figures that say by themselves that an account is meant. */
const surely = 8;

/** Words and signs between label and number that say that a number follows. */
const announces = /(?:\b(?:no|nr|num|number|nummer)\b\.?|[#№:：号號码碼]|(?:is|was|为|是|為))[ \u00A0]*$/i;
/** Groups that are a day, or years from one to another ("annual accounts 2019-2020"). */
const day =
  /^(?:(?:19|20)\d{2}[ -]\d{1,2}[ -]\d{1,2}|\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d{2}|(?:19|20)\d{2}[ -](?:(?:19|20)\d{2}|\d{2}))$/;
/** Eight figures that may as well be a day: only where it is said that a number follows. */
const dayOfEight = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** Last groups that are no part of the number, with what follows them: they begin a day, or count something. */
const nextThings: readonly (readonly [group: RegExp, follows: RegExp])[] = [
  [/[ \u00A0]\d{1,2}$/, /^[ \u00A0]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[年月日个元笔])/i],
  [/[ \u00A0](?:19|20)\d{2}$/, /^[ \u00A0]?年/],
];

/** Numbers of accounts that have no check digits, where a word before them says what they are. */
export function* findLabelledAccounts(text: string): Generator<Finding> {
  for (const pattern of [english, chinese])
    for (const { start: label, end: start, match } of placesOf(text, pattern)) {
      if (otherKind.test(text.slice(Math.max(0, label - 12), label))) continue;
      const written = numberAt(text, start);
      if (written === undefined) continue;
      const key = written.replace(/\D/g, '');
      const isAnnounced = announces.test(match[0]);
      if (key.length < (isAnnounced ? fewest : surely) || key.length > most) continue;
      if (!isAnnounced && dayOfEight.test(key)) continue;
      yield { kind: 'account', key, start, end: start + written.length };
    }
}

function numberAt(text: string, start: number): string | undefined {
  figures.lastIndex = start;
  const written = figures.exec(text)?.[0];
  if (written === undefined || day.test(written)) return undefined;
  const rest = text.slice(start + written.length, start + written.length + 8);
  const next = nextThings.find(([group, follows]) => group.test(written) && follows.test(rest));
  return next === undefined ? written : written.replace(next[0], '');
}
