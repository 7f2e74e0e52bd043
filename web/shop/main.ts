/** The shop's own buttons open the chat, as those of any page may. */
for (const button of document.querySelectorAll('[data-opens-chat]')) {
  button.addEventListener('click', () => window.mostrador?.open())
}
export {}
