const files = new DataTransfer();
files.items.add(new File([new Uint8Array(arguments[1])], arguments[2]));
arguments[0].files = files.files;
for (const kind of ["input", "change"]) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));
