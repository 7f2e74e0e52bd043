/** Files that came with a message: images small, everything as a link. */
import { useDesk } from '../context.js'
import { fileHref, isThumbnail } from '../link.js'
import type { Attachment } from '../wire.js'
import { Icon } from './icon.js'

export function Attachments({ files }: { files: readonly Attachment[] }) {
  const { words } = useDesk()
  return (
    <ul class="files" aria-label={words.conversation.files}>
      {files.map((file, index) => (
        <li key={index}>
          <File file={file} />
        </li>
      ))}
    </ul>
  )
}

function File({ file: { name, url, contentType } }: { file: Attachment }) {
  const { words } = useDesk()
  const href = fileHref(url)
  if (href === undefined) return <span class="file">{name}</span>
  const isImage = isThumbnail(url, contentType, location.origin)
  return (
    <a class={isImage ? 'file file--image' : 'file'} href={href} target="_blank" rel="noopener noreferrer">
      {isImage ? <img src={href} alt={words.conversation.image(name)} loading="lazy" /> : <Icon name="file" />}
      {!isImage && <span>{name}</span>}
    </a>
  )
}
