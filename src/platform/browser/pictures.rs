//! Scaling and compressing pictures.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// Pixels on the longer side and JPEG quality (0 to 1), tried in order until the file is small enough.
const SIZES: [(f64, f64); 4] = [(1_280.0, 0.82), (1_280.0, 0.6), (960.0, 0.6), (480.0, 0.6)];

/// A picture as the text of a `data:` address of a JPEG file, at most so many characters long; `None` when the browser
/// cannot read it.
pub async fn as_jpeg(file: &File, most_chars: usize) -> Option<String> {
    let decoding = web_sys::window()?.create_image_bitmap_with_blob(file).ok()?;
    let picture: ImageBitmap = JsFuture::from(decoding).await.ok()?.dyn_into().ok()?;
    SIZES
        .into_iter()
        .find_map(|(longest, quality)| drawn(&picture, longest, quality).filter(|address| address.len() <= most_chars))
}

fn drawn(picture: &ImageBitmap, longest: f64, quality: f64) -> Option<String> {
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (longest / width.max(height)).min(1.0);
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = ((width * scale).max(1.0), (height * scale).max(1.0));
    // A canvas has whole pixels, far fewer than 32 bits hold.
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // Transparent pixels would become black in a JPEG file.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).ok()?;
    canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &JsValue::from_f64(quality)).ok()
}
