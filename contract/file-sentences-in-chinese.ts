import { filled, type FileSentenceKey, whatWasSaid } from './say.ts';

const kept = '原件已原样保存';
const unfound = `${kept}，但无法按内容搜索到`;
const inside = '其所在的容器已原样保存，文件仍在其中';
const more = `可能还有更多。${kept}。请向来源索取另一份副本。`;
const rest = `${kept}，其余内容仍在其中。请谨慎处理：在可以舍弃的机器上用其他程序解压，再导入所需的文件。`;

/** What the engine says of files, in Chinese. What stands in braces is put in; some of it may be left out here. */
export const inChinese: Readonly<Record<FileSentenceKey, string>> = {
  empty: `文件为空，没有任何字节。${kept}，其中没有可搜索的内容。如果本应有内容，请向来源索取另一份副本。`,
  damaged: `文件已损坏或不完整，无法读取其文字。${unfound}。请用其他程序打开，或向来源索取另一份副本。`,
  password: `文件有密码保护，无法读取其文字。${unfound}。输入密码后会重新读取。`,
  'wrong-password': `试过的密码都打不开此文件，无法读取其文字。${kept}。请检查密码后重新输入。`,
  bomb: `文件解压后远大于真实文档（“压缩炸弹”），因此没有解压。${unfound}。请谨慎处理。`,
  'too-deep': `文件的嵌套远深于真实文档，因此没有读完。${kept}，但可能无法按内容搜索到。请谨慎处理。`,
  timeout: `读取文件耗时过长，已停止。${kept}，但无法按全部内容搜索到。请重试，或用其他程序打开。`,
  memory: `读取文件占用的内存超出限制，已停止。${kept}，但无法按全部内容搜索到。请用其他程序打开。`,
  crashed: `读取程序在此文件上崩溃。${kept}，其他文件不受影响，但此文件无法按全部内容搜索到。请重试，或用其他程序打开。`,
  internal: `读取程序在此文件上出错。${unfound}。请重试；如果仍然出错，请报告。`,
  cancelled: `读取已取消。${kept}。重新读取后即可按内容搜索到。`,
  'disk-full': '磁盘已满，因此没有读完。原件和已取出的内容都安全。请腾出空间后重新读取。',

  'too-old': `文件由 {program} 或更早的程序写成，此类文件无法读取。${unfound}。请用其他程序另存为较新的格式，并一同导入。`,
  'old-protection': `文件采用 1997 年以前的保护方式，此处无法打开。${unfound}。请用其他程序另存一份无密码的副本，并一同导入。`,
  'rights-managed': `文件受所属机构的权限管理保护，任何密码都打不开。${unfound}。请向来源索取不受保护的副本。`,
  'windows-protection': `此邮箱受 Windows 信息保护，无法读取。${kept}。请在所属机构的计算机上用 Outlook 打开，解除保护后重新导入。`,
  certificate: `此文件已为某证书的持有人加密，无法读取。${unfound}。请在其他程序中用该证书解密，并将结果一同导入。`,
  pgp: `此文件已加密（PGP），无法读取。${unfound}。请在其他程序中用所有者的密钥解密，并将结果一同导入。`,
  'looks-encrypted': `此文件的名称像是应用的数据库或备份，但其内容无法辨认，很可能已加密。${unfound}。请在其他程序中用该应用或手机的密钥解密一份副本，并将其一并导入。`,
  'too-large': `文件为 {size} MB；此类文件最多读取 {limit} MB。${unfound}。请用其他程序拆分后加入各部分。`,
  'unpacks-too-large': `此文件解压后会超过 {limit} MB，而此类文件只解压到这一大小。${unfound}。请用其他程序解压，再导入取出的内容。`,
  'picture-too-large': `图片有 {size} 百万像素；只在不超过 {limit} 百万像素的图片中识别文字。${kept}，但无法按图上的文字搜索到。请用其他程序另存一份较小的副本，并一同加入。`,
  script: `此页似乎用其他文字书写（{script}）；可识别拉丁文字和中文。${kept}，但无法按此页上的文字搜索到，除非手工输入。`,
  'no-messages': `按所选方式在此文件中未找到消息。${kept}。请重新选择按聊天记录读取的方式，或按原类型读取。`,
  'split-archive': `这是分成多个文件的压缩包的一部分。${kept}，但其中的内容没有取出，或只取出了一部分。请用生成它的程序合并所有部分，再导入合并后的内容。`,
  'behind-packed': `此文件中压缩的内容已完整取出。其后还有 {count} 个不属于它的字节。${kept}，这些字节仍在其中。如果可能有用，请用其他程序查看。`,
  'mailbox-part': `邮箱缺少一部分。${kept}。请用 Outlook 自带的工具修复一份副本，并一同导入。`,

  'first-pages': `只读取了文件的前 {pages} 页。${kept}，但之后的内容无法搜索到。请用其他程序拆分后加入各部分。`,
  'pages-missing': `{all} 页中有 {missing} 页已损坏，无法读取。${kept}，但这些页无法按内容搜索到。请用其他程序查看这些页。`,
  'sheets-missing': `{all} 个工作表中有 {missing} 个已损坏，只读取了一部分或完全没有读取。${kept}，但缺少的内容无法搜索到。请用电子表格程序打开。`,
  'parts-missing': `文字已读取，但文件的另外 {missing} 个部分（如批注或嵌入文件）已损坏，未能读取。${kept}。请用其他程序查看。`,
  'cut-short': `文件在内容结束之前就中断了，只读取了现有的部分。${kept}，但缺少的内容无法搜索到。请向来源索取另一份副本。`,
  'long-pages': `有 {pages} 页的文字远多于一页所能容纳，只读取了开头部分。${kept}，但其余部分无法搜索到。请用其他程序查看这些页。`,
  'long-rows': `有 {pages} 页上的某个值过长，无法完整显示，只读取了开头部分。${kept}，但其余部分无法搜索到。请用其他程序查看这些行。`,
  'many-strings': `只能搜索此文件中字符串的前 {millions} 百万个字符。${kept}。请用其他程序查看其余部分。`,
  'open-quotation': `此表格中有一个引号没有闭合，其后的内容被读作一条消息。${kept}。请查看其末尾，或向来源索取另一份导出文件。`,
  'export-damaged': `导出文件已损坏或不完整，因此按纯文本读取，而不是逐条消息读取。${kept}，其中的文字可以搜索到。请向来源索取另一份导出文件。`,
  'archive-cut-short': `压缩包已损坏或不完整。其中找到 {count} 个文件；${more}`,
  'archive-list-missing': `压缩包已损坏：其目录缺失或中断。其中找到 {count} 个文件；${more}`,
  'mailbox-damaged': `邮箱已损坏：其项目列表有 {damaged} 个部分无法读取。找到 {count} 个项目；可能还有更多。${kept}。请用 Outlook 自带的工具修复一份副本，并一同导入。`,
  'packed-message': `此邮件的内容经过打包且无法解开，因此只能读取邮件头。${kept}，内容仍在其中。请查看其附件的说明，或向来源索取另一份副本。`,
  'encrypted-message': `此邮件已加密（{how}），因此只能读取邮件头。${kept}，加密的内容仍在其中。请在邮件程序中用所有者的密钥解密，另存为未加密的邮件，并一同导入。`,
  'message-too-deep': `邮件只按纯文本读取：其各部分的嵌套远深于真实邮件，附件没有取出。${kept}，附件仍在其中。请用邮件程序打开，并谨慎处理。`,
  'part-of-message': `这是一封被拆成多封发送的长邮件中的一封，只含其中一部分。${kept}。请在邮件程序中合并各部分，并将完整邮件一并导入。`,
  'message-parts': `邮件只按纯文本读取：无法区分其各部分，附件没有取出。${kept}，附件仍在其中。请用邮件程序打开，并谨慎处理。`,
  'many-children': `其中有超过 {most} 个文件，只取出了最前面的部分。${rest}`,
  'bomb-of-children': `取出的内容远多于真实容器（“压缩炸弹”），因此只取出了前 {count} 个文件。${rest}`,

  'lost-damaged': `此文件在容器内已损坏，无法取出。${inside}。请用其他程序打开容器，或向来源索取另一份副本。`,
  'lost-password': `此文件在容器内有密码保护，无法取出。${inside}。请用其密码重新读取容器。`,
  'lost-wrong-password': `该密码打不开此文件，无法取出。${inside}。请检查密码后重新读取容器。`,
  'lost-bomb': `此文件解压后远大于真实文件（“压缩炸弹”），因此没有取出。${inside}。请谨慎处理。`,
  'lost-too-large': `此文件大于可从这类容器中取出的限度。${inside}。请用其他程序解压，再导入取出的文件。`,
  'lost-unsupported': `此文件的压缩方式未知，无法取出。${inside}。请用其他程序解压，再导入取出的文件。`,
  'lost-link': `这是指向别处的链接，不是文件；容器内的链接不会跟随。${inside}。`,
  'lost-link-to': `这是指向别处的链接，不是文件；容器内的链接不会跟随。${inside}。它指向“{target}”。`,
  'lost-device': `这是设备或程序之间的连接，不是文件，没有可取出的内容。${inside}。`,
  'lost-internal': `读取程序在此文件上出错，无法取出。${inside}。请重新读取容器；如果仍然出错，请报告。`,
  'container-too-deep': '嵌套的容器最多打开到第 {most} 层，此容器更深。请将其另存为文件后单独导入。',
  'container-in-itself': '此容器位于自身之内，其中的内容已列在上方，不再重复。',
  'container-everywhere': '在本次导入中，此容器出现在其他容器内超过 {most} 处。其中的内容只按最前面的几处列出。',

  library: '这是资料库本身或其一部分，已略过。',
  link: '这是指向别处的链接；文件夹内的链接不会跟随。请单独导入它所指向的内容。',
  pipe: '这是程序之间的管道，不含文件，已略过。',
  socket: '这是程序之间的连接，不含文件，已略过。',
  device: '这是设备，不是文件，已略过；如需保留其内容，请先制作镜像。',
  'not-there': '它不存在，或在导入期间被移走。请连接其所在磁盘或检查路径，再重新导入。',
  'not-allowed': '系统不允许读取。请先取得访问权限，再重新导入。',
  'link-to-itself': '这是指回自身的链接，没有可导入的内容。',
  'long-path': '路径长度超出系统所能打开的范围。请移到更靠近顶层的位置，再重新导入。',
  unreadable: '无法读取（{why}）。请检查磁盘及其连接，再重新导入。',
  'upload-gone': '浏览器带来的副本已不存在。请重新拖入文件。',
  'system-file': '这是系统自用的文件，本次导入略过此类文件。',
  pattern: '本次导入略过符合“{pattern}”的文件。',
  'known-file': '列表“{list}”将此文件列为人人都有的文件，本次导入略过此类文件。',

  'source-changed': '{name} 在读取期间被更改，因此没有收入。请确认没有程序正在写入，再重新导入。',
  'source-no-file': '{name} 不是普通文件，没有可收入的内容。',
  'source-gone': '{name} 已不存在，因此没有收入。请连接其所在磁盘或检查路径，再重新导入。',
  'source-not-allowed': '您无权读取 {name}，因此没有收入。请向其所有者申请访问权限。',
  'source-long-path': '{name} 的名称或路径超出系统允许的长度，因此没有收入。',
  'source-unreadable': '{name} 无法读取（{why}），因此没有收入。请检查磁盘及其连接，再重新导入。',
};

/** What the engine says of a file, in Chinese; undefined when it is none of its sentences. */
export function fileSentenceInChinese(sentence: string): string | undefined {
  const said = whatWasSaid(sentence);
  return said && filled(inChinese[said.key], said.values);
}
