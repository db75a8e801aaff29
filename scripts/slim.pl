# Takes out of the built WebAssembly and its loader what nobody runs and no compression makes smaller:
#   perl slim.pl <loader.js> <part.wasm>...
use strict;
use warnings;

my ($loader_path, @part_paths) = @ARGV;
my $loader = read_bytes($loader_path);

# The names that both share end in 16 digits of a hash. Counting instead leaves every offset as it was.
my %counted;
while ($loader =~ /(?<=[_h])([0-9a-f]{16})(?![0-9a-f])/g) {
    $counted{$1} //= sprintf "%016x", scalar keys %counted;
}
write_bytes($loader_path, with_counted_names($loader));
write_bytes($_, without_custom_sections(with_counted_names(read_bytes($_)), $_)) for @part_paths;

sub with_counted_names {
    my ($bytes) = @_;
    $bytes =~ s/(?<=[_h])([0-9a-f]{16})/$counted{$1} \/\/ $1/ge;
    return $bytes;
}

# Custom sections (id 0) hold names for a debugger and tell who built it.
sub without_custom_sections {
    my ($wasm, $path) = @_;
    my ($slim, $at) = (substr($wasm, 0, 8), 8);
    while ($at < length $wasm) {
        my $start = $at;
        my $id = ord substr $wasm, $at++, 1;
        my $length = number($wasm, \$at);
        $at += $length;
        $slim .= substr $wasm, $start, $at - $start unless $id == 0;
    }
    die "$path is cut short\n" unless $at == length $wasm;
    return $slim;
}

# An unsigned number in LEB128, where reading stands.
sub number {
    my ($wasm, $at) = @_;
    my ($value, $shift, $byte) = (0, 0);
    do {
        $byte = ord substr $wasm, $$at++, 1;
        $value |= ($byte & 0x7f) << $shift;
        $shift += 7;
    } while $byte & 0x80;
    return $value;
}

sub read_bytes {
    my ($path) = @_;
    open my $file, "<:raw", $path or die "$path: $!\n";
    local $/;
    return scalar <$file>;
}

sub write_bytes {
    my ($path, $bytes) = @_;
    open my $file, ">:raw", $path or die "$path: $!\n";
    print $file $bytes;
    close $file or die "$path: $!\n";
}
