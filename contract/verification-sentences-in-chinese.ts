import type { verificationSentences } from './verification-sentences.ts';

/** What a verification found, in Chinese. What stands in braces is put in. */
export const verificationSentencesInChinese: Readonly<Record<keyof typeof verificationSentences, string>> = {
  'entry-missing': '设备 {device} 的保管日志：缺少第 {entry} 条',
  'entry-out-of-order': '设备 {device} 的保管日志：第 {entry} 条与第 {before} 条不相接',
  'entry-altered': '设备 {device} 的保管日志：第 {entry} 条（{action}）被改动过',
  'entry-changes-altered': '设备 {device} 的保管日志：第 {entry} 条（{action}）所记的更改被改动过',
  'signed-entry-gone': '设备 {device} 的保管日志：第 {entry} 条已签名，但已不存在',
  'signature-wrong': '设备 {device} 的保管日志：第 {entry} 条的签名不符',
  'change-missing': '设备 {device} 的更改记录：第 {entry} 条之前缺少第 {change} 项更改',
  'changes-unaccounted': '设备 {device} 的更改记录：其中有保管日志没有记载的更改',
  'record-missing': '记录 {record}：其更改记录仍在，记录本身已不存在',
  'record-altered': '记录 {record}：{field} 被改动，而保管日志中没有记载',
  'place-altered': '位置 {path}：与设备 {device} 的保管日志第 {entry} 条所记不符',
  'places-unequal': '位置：资料库中有 {places} 处文件位置，而保管日志记载了 {entries} 处',
  'row-points-nowhere': '数据库：{table} 中有一行指向不存在的内容',
  'store-damaged': '数据库：{what}',
  'original-missing': '{name} 的原件：保管库中缺少该文件（SHA-256 {sha256}）',
  'original-altered': '{name} 的原件：保管库中的文件被改动过（SHA-256 {sha256}）',
  'original-of-none-missing': '不属于任何证物的原件：保管库中缺少该文件（SHA-256 {sha256}）',
  'original-of-none-altered': '不属于任何证物的原件：保管库中的文件被改动过（SHA-256 {sha256}）',
  'more-problems': '另有 {count} 个问题',

  'files-of-no-exhibit': '保管库中有 {count} 个文件尚不属于任何证物，例如在导入中断之后。',
  'files-of-others': '保管库文件夹中有 {count} 个文件不是由本程序放入的：{names}',
  'leftovers-removed': '已移除 {count} 个导入中断后的残留文件。',
};
