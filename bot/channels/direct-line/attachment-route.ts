/** GET …/attachments/{id}/{name}: a customer's file, never as anything that could run in a browser. */
import type { AboutAttachment } from '../../../desk/store/attachments.js'
import { Refusal } from '../../http/refusal.js'
import type { Route } from '../../http/route.js'
import { ATTACHMENTS_PATH } from './attachment-address.js'
import type { Channel } from './channel.js'
import { kindOf } from './file-kind.js'

const ONE_DAY_SECONDS = 86_400

export function attachmentRoute(channel: Channel): Route {
  return {
    method: 'GET',
    path: `${ATTACHMENTS_PATH}:attachmentId/:name`,
    crossOrigin: true,
    async handle({ params }) {
      const attachment = await channel.attachments.get(params['attachmentId'] ?? '')
      if (!attachment) throw new Refusal(404, 'NotFound', 'There is no such file.')
      const { bytes } = attachment
      return {
        status: 200,
        headers: {
          ...fileHeaders(attachment),
          'Cache-Control': `private, max-age=${ONE_DAY_SECONDS}, immutable`,
          // Chats on other origins show our pictures.
          'Cross-Origin-Resource-Policy': 'cross-origin',
        },
        body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      }
    },
  }
}

/** Whoever it is shown to, a browser runs nothing that is in it. */
export function fileHeaders({ name, contentType }: AboutAttachment): Readonly<Record<string, string>> {
  return {
    'Content-Type': contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType,
    'Content-Disposition': disposition(kindOf(contentType)?.isShown ?? false, name),
    'Content-Security-Policy': policyFor(contentType),
  }
}

function disposition(isShown: boolean, name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** Browsers show a PDF with a viewer of their own, which a sandbox would keep out. */
function policyFor(contentType: string): string {
  return contentType === 'application/pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
    : "default-src 'none'; sandbox"
}
