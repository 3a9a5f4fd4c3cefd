/**
 * Words that a question has and that say nothing about what it is about, as they are compared (folded), by language.
 * A language that is not here has none: what is common on its pages counts little all the same.
 */
const lists: Record<string, string> = {
  en: `a about after again all also am an and any anyone anything are as at be because been being but by can can't could
    d did do does doesn't doing don't for from get getting gets give go going got had has have having he help her here him his
    how i i'd i'll i'm i've if in into is isn't it it's its just know let like ll look looking m make may me might more much
    must my need needs no not now of off on one or our out over own please put re s she should so some someone something
    still t tell than that that's the their them then there there's these they thing things this those to too up us use ve
    very want wants was we were what what's when where where's which who who's whose why will with won't would yes yet
    you you're your`,
  cy: `a ac am ar at beth ble byw bod chi ei eich eu fi fy gan gyda i hefyd hon hwn ie mae me mi mewn na nad neu ni nid o oes oedd
    os pa pam pan pryd pwy rwy rydw sut sy sydd un wedi y yn yr yw`,
  pl: `a aby albo ale bez bo byc by chce co czy dla do gdzie i ich ile ja jak jaki jaka jakie jest jestem juz kiedy kto lub ma mam
    mi mnie moge moj moja moje mozna mu na nie o od oraz po pod przez przy sa sie ta tak te tej ten to tu w we z za ze`,
  pt: `a as ao aos com como da das de do dos e em eu ele ela esta estao isso meu minha meus minhas me na nas no nos o os ou para
    pela pelo por porque posso preciso qual quais quando que quem quero se sem ser seu sua sao tem tenho um uma onde`,
  lt: `ar as apie bet bei bus del i ir is iki ka kada kaip kam kas kiek kur kuri kuris man mano mane mes nes ne nera noriu nuo o
    per po prie reikia su ta tai tas to uz yra`,
  tr: `acaba ama ben beni benim bir bu cok da daha de degil gibi hangi icin ile istiyorum kac ki kim ki mi mu ne neden nedir
    nerede nasil olan olarak o su var ve veya ya yok zaman`,
  ro: `a ai al ale am ar are as ca care ce cand cat cu cum de din e este eu fi in la le ma mai mea meu mi nu o pe pentru sa sau se
    si sunt un una unde vreau`,
  bn: `আমি আমার আমাকে কি কী কেন কোথায় কখন কীভাবে কিভাবে এই সেই এবং ও বা জন্য থেকে করে করতে করব হয় হবে আছে না একটি যে তার`,
  zh: `的 了 吗 呢 我 你 我们 是 在 有 和 与 或 怎么 如何 什么 哪里 何时 什么时候 可以 能 要 想 请 一个 这 那`,
  'zh-hant': `的 了 嗎 呢 我 你 我們 是 在 有 和 與 或 怎麼 如何 什麼 哪裡 何時 什麼時候 可以 能 要 想 請 一個 這 那`,
  ur: `کا کی کے کو میں ہے ہیں سے پر اور یا کیا کیسے کہاں کب کون میرا میری میرے مجھے یہ وہ نہیں ایک لیے کر`,
};

/** @param language BCP 47: `zh-Hans` has the words of `zh` */
export function stopWords(language: string): ReadonlySet<string> {
  const tag = language.toLowerCase();
  const [base = ''] = tag.split('-');
  const own = [tag, base].find((one) => Object.hasOwn(lists, one));
  return new Set((own === undefined ? '' : (lists[own] ?? '')).split(/\s+/));
}
