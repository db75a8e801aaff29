const frame = document.createElement("iframe");
frame.src = arguments[0];
frame.width = 390;
frame.height = 800;
document.body.append(frame);
