import { type Finding, placesOf } from './finding.ts';

/** The family names of nearly all Chinese people; the two-character ones first. */
const families =
  '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|林|罗|高|郑|梁|谢|宋|唐|许|韩|邓|冯|曹|彭|曾|肖|萧|田|董|潘|袁|蔡|蒋|余|于|杜|叶|程|魏|苏|吕|丁|任|卢|姚|沈|钟|姜|崔|谭|陆|范|汪|廖|石|金|韦|贾|夏|付|傅|方|邹|熊|白|孟|秦|邱|侯|江|尹|薛|闫|阎|段|雷|龙|黎|史|陶|贺|毛|郝|顾|龚|邵|万|覃|武|钱|戴|严|莫|孔|向|常|汤|康|易|乔|赖|文|施|洪|辛|柯|庄|温|牛|樊|葛|邢|安|齐|伍|庞|颜|倪|聂|章|鲁|岳|翟|殷|詹|申|欧|耿|关|兰|焦|俞|左|柳|甘|祝|包|宁|尚|符|舒|阮|纪|梅|童|凌|毕|单|裴|霍|涂|成|苗|谷|盛|曲|翁|冉|骆|蓝|路|游|靳|管|柴|蒙|鲍|华|喻|祁|蒲|房|滕|屈|饶|解|牟|艾|尤|阳|穆|农|司|卓|古|吉|缪|简|车|项|连|芦|麦|褚|娄|窦|戚|岑|景|党|宫|费|卜|冷|晏|席|卫|米|柏|宗|瞿|桂|全|佟|应|臧|闵|苟|邬|边|卞|姬|师|和|仇|栾|隋|商|刁|沙|荣|巫|寇|桑|郎|甄|丛|仲|虞|敖|巩|明|佘|池|查|麻|苑|迟|邝';
const name = `(?:${families})[\\u4E00-\\u9FFF]{1,2}`;
/** Words before which, or a colon after which, a name stands. */
const labels =
  '姓名|被告人|被告|原告|被害人|受害人|证人|犯罪嫌疑人|嫌疑人|上诉人|被上诉人|申请人|被申请人|法定代表人|代理人|辩护人|审判长|审判员|书记员|联系人|收款人|付款人|汇款人|户名|开户人|持卡人|经办人|负责人|董事长|总经理|经理|会计|客户|买方|卖方|甲方|乙方';
/** Words that follow a name. */
const titles = '先生|女士|小姐|同志|律师|法官|警官|医生|教授|老师|经理|总监|主任|书记|局长|院长|董事长';
/** What cannot be the last character of a given name: it begins the next word. */
const notInNames =
  /[的了是在与和及向对为从被把将说称于给到由等有无也都并或这那其先女小同律法警医教老经总主局院董：:，。、；！？]/;

const labelled = new RegExp(`(?:${labels})[ \\u3000]?[：:]?[ \\u3000]?(?<name>${name})`, 'g');
const titled = new RegExp(`(?<name>(?:${families})[\\u4E00-\\u9FFF]{0,2})(?:${titles})`, 'g');
const spoken = new RegExp(`(?<![\\u4E00-\\u9FFF])(?<name>${name})(?=[ \\u3000]?(?:[：:，,。、；;）)\\n]|$))`, 'gm');

/**
 * Organisations: what ends like one and begins after something that is no part of a name. People: a family name and one or
 * two more characters beside a word that names people. Weak: only a reader can tell names from words.
 */
export function* findChineseNames(text: string): Generator<Finding> {
  if (!/[\u4E00-\u9FFF]/.test(text)) return;
  yield* findOrganisations(text);
  const names = new Set<string>();
  for (const { match } of placesOf(text, labelled)) addTo(names, match.groups?.['name']);
  for (const { match } of placesOf(text, titled)) {
    const found = match.groups?.['name'] ?? '';
    // One character and a title, such as 王先生, is nobody in particular.
    if (found.length > 1) addTo(names, found);
  }
  const alone = new Map<string, number>();
  for (const { match } of placesOf(text, spoken)) {
    const found = trimmed(match.groups?.['name']);
    if (found !== undefined) alone.set(found, (alone.get(found) ?? 0) + 1);
  }
  // Between marks alone it may be a word; what stands so twice, and in three characters, is more likely a name.
  for (const [found, count] of alone) if (count > 1 && found.length > 2) names.add(found);
  for (const found of [...names].slice(0, mostNames))
    for (let start = text.indexOf(found); start >= 0; start = text.indexOf(found, start + found.length))
      yield { kind: 'person', key: found, start, end: start + found.length };
}

/** Names that are looked for on one page. */
const mostNames = 100;

function addTo(names: Set<string>, found: string | undefined): void {
  const name = trimmed(found);
  if (name !== undefined) names.add(name);
}

/** A name without the beginning of the word that follows it; undefined when nothing of a name is left. */
function trimmed(found = ''): string | undefined {
  const name = notInNames.test(found.slice(-1)) ? found.slice(0, -1) : found;
  return name.length < 2 || notInNames.test(name.slice(1)) || words.has(name) || currency.test(name) ? undefined : name;
}

/** Sums of money begin with a family name: 万美元. */
const currency = /(?:[美欧日港韩]元|英镑|港币|[万亿]元)$/;

/** Common words that look like names. */
const words = new Set(
  '方式|方法|方面|高度|高级|金额|金融|安全|安排|文件|文化|任何|任务|成立|成本|明确|明细|关系|关于|全部|全国|应当|应收|许可|万元|石油|时间|程序|常见|温度|项目|连续|路线|管理|简称|商品|商业|华人|江苏|黄金|白色|田地|张贴|何时|何地|施工|易于|向前|和解|解释|解决|成员|师傅|单位|单价|边界|车辆|车牌|查看|查询|古代|农业|农民|平安|游戏'.split(
    '|',
  ),
);

const organisation =
  /[\u4E00-\u9FFFA-Za-z0-9（）()]{2,30}?(?:有限责任公司|股份有限公司|有限公司|集团公司|集团|合伙企业|事务所|银行股份有限公司|银行|分行|支行|人民法院|法院|检察院|公安局|派出所|委员会|税务局|海关|大学|学院|医院|协会|基金会)(?:[\u4E00-\u9FFF]{1,10}?(?:分行|支行|分公司))?/g;
/** Words after which a name of an organisation may begin. */
const lead =
  /^.*(?:在|向|由|与|和|及|是|为|从|对|给|到|被|经|于|将|把|即|系|任|了|的|以及|通过|根据|包括|汇入|汇至|转至|存入|支付|名下|原告|被告|甲方|乙方|买方|卖方|出具)(?=[\u4E00-\u9FFFA-Za-z]{3})/;

function* findOrganisations(text: string): Generator<Finding> {
  for (const { start, end, match } of placesOf(text, organisation)) {
    const skipped = lead.exec(match[0].slice(0, -2))?.[0].length ?? 0;
    const key = match[0].slice(skipped);
    if (key.length >= 4) yield { kind: 'organisation', key, start: start + skipped, end };
  }
}
