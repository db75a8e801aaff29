//! The shape of a photo in a backup, from format 3 on. A record holds nothing but its picture.

use super::{Field, Invalid, Reader, Tree};
use crate::domain::{Photo, Picture};

/// A photo in its stored shape.
pub(in super::super) fn photo_tree(photo: &Photo) -> Tree {
    Tree::fields(vec![("id", Tree::id(photo.id)), ("picture", Tree::text(photo.picture.as_str()))])
}

/// A photo from its stored shape.
///
/// # Errors
/// When it has no identity, or no picture.
pub(in super::super) fn read_photo(photo: Tree) -> Result<Photo, Invalid> {
    let mut shape = Reader::new(photo, Field::Photo);
    let (id, address) = (shape.id("id"), shape.text("picture", Field::Photo));
    let picture = shape.finish(picture(&address))??;
    Ok(Photo { id, picture })
}

/// A picture from the text of its address.
pub(super) fn picture(address: &str) -> Result<Picture, Invalid> {
    Picture::new(address.to_owned()).ok_or_else(|| Invalid::new(Field::Photo, address))
}
