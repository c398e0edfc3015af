// The editor of an answer: CodeMirror in the place of the text field, from its first focus on.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const words = { hint: "Tab indents; Escape, then Tab leaves the editor. Ctrl+Enter checks." };
let count = 0;

// Styles of the editor alone come with it: a page carries run.css from its first load.
const ground = { background: "color-mix(in srgb, var(--cl-accent) 25%, transparent) !important" };
const theme = EditorView.theme({
  "&": { background: "none" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { font: "inherit" },
  ".cm-content": { padding: "0.85rem 0", caretColor: "var(--cl-ink)" },
  ".cm-line": { padding: "0 1.1rem" },
  ".cm-cursor": { borderColor: "var(--cl-ink)" },
  ".cm-selectionBackground": ground,
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": ground,
  ".cm-matchingBracket": { background: "none !important", outline: "1px solid var(--cl-muted)" },
  ".tok-keyword": { color: "var(--code-keyword)" },
  ".tok-definition": { color: "var(--code-name)" },
  ".tok-string, .tok-string2": { color: "var(--code-string)" },
  ".tok-number, .tok-bool": { color: "var(--code-number)" },
  ".tok-comment": { color: "var(--code-comment)", fontStyle: "italic" },
});

globalThis.convlessonsRun.edit = (card) => {
  if (card.view) return;
  const { field, place } = card;
  const focused = field === document.activeElement;
  const hint = document.createElement("p");
  hint.className = "run-hint";
  hint.id = `run-hint-${(count += 1)}`;
  hint.textContent = words.hint;
  const check = () => (card.part("check").click(), true);
  card.view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: field.value,
      selection: { anchor: Math.min(field.selectionStart, field.value.length), head: Math.min(field.selectionEnd, field.value.length) },
      extensions: [
        theme,
        history(),
        drawSelection(),
        new LanguageSupport(pythonLanguage),
        indentUnit.of("    "),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(classHighlighter),
        keymap.of([{ key: "Mod-Enter", run: check }, indentWithTab, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "data-role": "editor",
          "aria-label": field.getAttribute("aria-label"),
          "aria-describedby": hint.id,
          autocapitalize: "off",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => update.docChanged && card.edited()),
      ],
    }),
  });
  field.remove();
  place.append(hint);
  if (focused) card.view.focus();
};
