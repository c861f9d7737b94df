import { type Element, isTag, isText } from 'domhandler';

/** The caption of a call to action is none of a picture. */
const SAYS_CAPTION =
  /(?:^|[\s_-])(?<!cta[_-])(?!cta_)(?:\w*caption|cut-?line|bildunterschrift|bild-?texte?|bilde?-?tekst|billed-?tekst|kuva-?teksti|bijschrift|podpis|popisek|spip_doc_(?:titre|descriptif|legende)|kep-?alairas|legend[ae]?|didascalia|pie[_-]?(?:de[_-]?)?foto|(?:media|photo|image|img|pic|picture|figure|foto|bild)[_-]{0,2}(?:desc(?:r|ription)?|cap|txt|note))(?=$|[\s_-])|(?:^|\s)(?!drop|initial|first)(?:\w+[_-])?cap\d?(?=$|\s)/i;
/** Quick to tell that most class names do not. */
const MAY_SAY_CAPTION =
  /apti|cut|bil[dl]|schrift|kuva|podpis|popis|spip|alairas|legen|didas|desc|cap|txt|note|pie/i;

/** Whether a class or id calls a text the caption of a picture. */
export function namesCaption(value: string | undefined): boolean {
  return value !== undefined && MAY_SAY_CAPTION.test(value) && SAYS_CAPTION.test(value);
}

/** Whether an element stands right behind a picture: what is called a caption there is set below it. */
export function isBehindPicture(node: Element): boolean {
  let before = node.prev;
  if (before && isText(before) && before.data.trim() === '') before = before.prev;
  return before !== null && isTag(before) && before.name === 'img';
}
