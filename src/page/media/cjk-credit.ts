const NAME = String.raw`[\p{Script=Han}々·]{2,4}`;
const PRESS = String.raw`(?:[\p{Script=Han}A-Za-z·]{0,12}(?:记者|記者|通讯员|通訊員|特派员|特派員)\s?|[\p{Script=Han}A-Za-z·]{2,12}(?:社|网|網|报|報)\s?)?`;

/** `张伟 摄`, `青岭日报记者 张伟 摄`, `記者張偉／攝影`, `受访者供图`; 拍摄 is a verb. */
const CHINESE = new RegExp(
  String.raw`(?<=^|[。！？!?\s，,、：])${PRESS}${NAME}(?:[\s、]${NAME}){0,2}[\s/／]?(?:(?<!拍)[摄攝]影?|供图|供圖)[。.]?$`,
  'u',
);
/** `＝港町、田中一郎撮影`, `＝町提供`; behind a particle the two are verbs. */
const JAPANESE =
  /(?:(?<=[＝=、，\s])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・]{2,14}(?<![をがはでにも])撮影|(?<=[＝=])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・]{2,14}(?<![をがはでにも])提供)。?$/u;
/** `… 있다. 서울시 제공`; reporters sign articles in the same words as pictures. */
const KOREAN = /(?<=\.\s?)(?! )[\p{Script=Hangul}A-Za-z0-9·\s]{2,20}\s(?:제공|자료사진)\.?$/u;
/** `[촬영 김하나]`, `(사진 김하나 기자)` */
const KOREAN_IN_BRACKETS =
  /(?<=[[(])(?:촬영|사진)\s\p{Script=Hangul}{2,4}(?:\s\p{Script=Hangul}{0,2}기자)?[\])]$/u;
/** What all of these end in. */
const LAST = /[影供摄攝图圖공진\])][。.]?$/;

const ENDINGS = [CHINESE, JAPANESE, KOREAN, KOREAN_IN_BRACKETS];

/** As far from the end such a credit begins. */
const LONGEST = 48;

/** Where a credit begins with which a caption ends, as the papers of East Asia write it without brackets; -1 without one. */
export function unbracketedCredit(text: string): number {
  if (!LAST.test(text)) return -1;
  const tail = Math.max(0, text.length - LONGEST);
  const end = text.slice(tail);
  const at = Math.max(...ENDINGS.map(ending => end.search(ending)));
  return at < 0 || (at === 0 && tail > 0) ? -1 : tail + at;
}
